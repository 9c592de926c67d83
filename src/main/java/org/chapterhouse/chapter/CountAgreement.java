package org.chapterhouse.chapter;

import static org.chapterhouse.engine.ActivityValue.Type.INTEGER;
import static org.chapterhouse.engine.ActivityValue.Type.TEXT;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.casework.Cases.StepAnswer;
import org.chapterhouse.engine.ActivityValue;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.springframework.stereotype.Component;

/** Counts which of a chapter's organizers agree: whoever asks does already, and nobody counts twice. */
@Component("countAgreement")
class CountAgreement extends ChapterActivity {

    private final Cases cases;
    private final People people;

    CountAgreement(Cases cases, People people) {
        super(
                cases,
                "countAgreement",
                "Counts the chapter's organizers and those of them who agree, whoever asks included.");
        this.cases = cases;
        this.people = people;
    }

    @Override
    public List<ActivityValue> inputs() {
        return List.of(ActivityValue.required("step", TEXT, "id of the step at which the others answer"));
    }

    @Override
    public List<ActivityValue> outputs() {
        return List.of(
                ActivityValue.required("agreements", INTEGER, "organizers who agree"),
                ActivityValue.required("organizersNow", INTEGER, "organizers that the chapter has"));
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        Set<Long> organizers = people.organizersOf(Team.chapterOf(subject)).stream()
                .map(Person::id)
                .collect(Collectors.toSet());
        Set<Long> agreeing = cases.answersOfRound(subject.reference(), call.requiredText("step")).stream()
                .filter(answer -> "approve".equals(answer.data().get("decision")))
                .map(StepAnswer::by)
                .filter(organizers::contains)
                .collect(Collectors.toSet());
        if (organizers.contains(subject.submitter())) {
            agreeing.add(subject.submitter());
        }
        call.set("agreements", (long) agreeing.size());
        call.set("organizersNow", (long) organizers.size());
    }
}
