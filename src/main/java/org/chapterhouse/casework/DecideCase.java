package org.chapterhouse.casework;

import static org.chapterhouse.engine.ActivityValue.Type.TEXT;

import java.util.List;
import java.util.Set;
import org.chapterhouse.engine.ActivityValue;
import org.springframework.stereotype.Component;

/** Records what has been decided about a case that stays open. */
@Component
class DecideCase extends CaseActivity {

    private static final Set<String> VERDICTS = Set.of("approved", "declined");

    private final Cases cases;

    DecideCase(Cases cases) {
        super(cases);
        this.cases = cases;
    }

    @Override
    public String name() {
        return "decideCase";
    }

    @Override
    public String purpose() {
        return "Records that the case is approved or declined while it goes on.";
    }

    @Override
    public List<ActivityValue> inputs() {
        return List.of(ActivityValue.required("verdict", TEXT, "approved or declined"));
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        String verdict = call.requiredText("verdict");
        if (!VERDICTS.contains(verdict)) {
            throw new IllegalArgumentException("decideCase takes approved or declined, not " + verdict);
        }
        cases.decide(subject.reference(), verdict);
    }
}
