package org.chapterhouse.chapter;

import static org.chapterhouse.engine.ActivityValue.Type.TEXT;

import java.util.List;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.casework.Cases.StepAnswer;
import org.chapterhouse.engine.ActivityValue;
import org.springframework.stereotype.Component;

/** Keeps that the lead has accepted the agreement. */
@Component("recordAcceptance")
class RecordAcceptance extends ChapterActivity {

    private final Cases cases;
    private final Acceptances acceptances;
    private final AgreementText agreement;

    RecordAcceptance(Cases cases, Acceptances acceptances, AgreementText agreement) {
        super(
                cases,
                "recordAcceptance",
                "Keeps who accepted the chapter agreement as the lead, in which words, and when.");
        this.cases = cases;
        this.acceptances = acceptances;
        this.agreement = agreement;
    }

    @Override
    public List<ActivityValue> inputs() {
        return List.of(ActivityValue.required("step", TEXT, "id of the step at which the agreement was accepted"));
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        List<StepAnswer> answers = cases.answers(subject.reference(), call.requiredText("step"));
        StepAnswer last = answers.get(answers.size() - 1);
        acceptances.accept(
                subject.reference(), last.by(), Acceptances.LEAD, agreement.of(subject.reference()), last.at());
    }
}
