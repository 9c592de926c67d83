package org.chapterhouse.chapter;

import static org.chapterhouse.engine.ActivityValue.Type.TEXT;

import java.util.List;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.casework.Cases.StepAnswer;
import org.chapterhouse.engine.ActivityValue;
import org.springframework.stereotype.Component;

/** Notes that whoever answered the step is the chapter's mentor, who advises and decides nothing. */
@Component("assignMentor")
class AssignMentor extends ChapterActivity {

    private final Cases cases;
    private final Team team;

    AssignMentor(Cases cases, Team team) {
        super(cases, "assignMentor", "Makes whoever answered a step the chapter's mentor.");
        this.cases = cases;
        this.team = team;
    }

    @Override
    public List<ActivityValue> inputs() {
        return List.of(ActivityValue.required("step", TEXT, "id of the step at which the mentor offered themselves"));
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        List<StepAnswer> answers = cases.answers(subject.reference(), call.requiredText("step"));
        team.add(Team.chapterOf(subject), answers.get(answers.size() - 1).by(), Team.MENTOR, subject.reference());
    }
}
