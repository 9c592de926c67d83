package org.chapterhouse.casework;

import static org.chapterhouse.engine.ActivityValue.Type.INTEGER;
import static org.chapterhouse.engine.ActivityValue.Type.TEXT;

import java.util.List;
import org.chapterhouse.casework.Cases.StepAnswer;
import org.chapterhouse.engine.ActivityValue;
import org.springframework.stereotype.Component;

/** Counts what was answered to a step since the submitter last changed the case's data. */
@Component
class CountVotes extends CaseActivity {

    private final Cases cases;

    CountVotes(Cases cases) {
        super(cases);
        this.cases = cases;
    }

    @Override
    public String name() {
        return "countVotes";
    }

    @Override
    public String purpose() {
        return "Counts the answers to a step that several people answer.";
    }

    @Override
    public List<ActivityValue> inputs() {
        return List.of(ActivityValue.required("step", TEXT, "id of the step whose answers are counted"));
    }

    @Override
    public List<ActivityValue> outputs() {
        return List.of(
                ActivityValue.required("votesCast", INTEGER, "answers given"),
                ActivityValue.required("approvals", INTEGER, "of them approve"),
                ActivityValue.required("declines", INTEGER, "of them decline"),
                ActivityValue.required("changeRequests", INTEGER, "of them ask for changes"));
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        List<StepAnswer> votes = cases.answersOfRound(subject.reference(), call.requiredText("step"));
        call.set("votesCast", (long) votes.size());
        call.set("approvals", count(votes, "approve"));
        call.set("declines", count(votes, "decline"));
        call.set("changeRequests", count(votes, "request-changes"));
    }

    private static long count(List<StepAnswer> votes, String verdict) {
        return votes.stream()
                .filter(vote -> verdict.equals(vote.data().get("decision")))
                .count();
    }
}
