package org.chapterhouse.casework;

import static org.chapterhouse.engine.ActivityValue.Type.INTEGER;
import static org.chapterhouse.engine.ActivityValue.Type.TEXT;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chapterhouse.casework.Cases.StepAnswer;
import org.chapterhouse.engine.ActivityValue;
import org.chapterhouse.people.People;
import org.springframework.stereotype.Component;

/** Counts who could still answer a step: members of its group without a stake who have not answered it yet. */
@Component
class CountEligibleReviewers extends CaseActivity {

    private final Cases cases;
    private final CaseLookup lookup;
    private final CaseAccess access;
    private final People people;

    CountEligibleReviewers(Cases cases, CaseLookup lookup, CaseAccess access, People people) {
        super(cases);
        this.cases = cases;
        this.lookup = lookup;
        this.access = access;
        this.people = people;
    }

    @Override
    public String name() {
        return "countEligibleReviewers";
    }

    @Override
    public String purpose() {
        return "Counts the members of a group who have no stake in the case and have not answered the step yet.";
    }

    @Override
    public List<ActivityValue> inputs() {
        return List.of(
                ActivityValue.required("group", TEXT, "candidate group"),
                ActivityValue.required("step", TEXT, "id of the step that they would answer"));
    }

    @Override
    public List<ActivityValue> outputs() {
        return List.of(ActivityValue.required("eligibleReviewers", INTEGER, "how many people could answer now"));
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        CaseFile file = lookup.get(subject.reference());
        Set<Long> answered = cases.answersOfRound(subject.reference(), call.requiredText("step")).stream()
                .map(StepAnswer::by)
                .collect(Collectors.toSet());
        long eligible = people.members(call.requiredText("group"), subject.region()).stream()
                .filter(person -> !answered.contains(person.id()))
                .filter(person -> access.conflicts(file, person).isEmpty())
                .count();
        call.set("eligibleReviewers", eligible);
    }
}
