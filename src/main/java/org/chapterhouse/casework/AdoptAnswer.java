package org.chapterhouse.casework;

import static org.chapterhouse.engine.ActivityValue.Type.TEXT;

import java.util.List;
import java.util.Map;
import org.chapterhouse.engine.ActivityValue;
import org.springframework.stereotype.Component;

/** Makes what an action's form says part of the case's data, once the model agrees to it. */
@Component
class AdoptAnswer extends CaseActivity {

    private final Cases cases;

    AdoptAnswer(Cases cases) {
        super(cases);
        this.cases = cases;
    }

    @Override
    public String name() {
        return "adoptAnswer";
    }

    @Override
    public String purpose() {
        return "Copies the latest answer to an action into the case's data, as far as the start form has its fields.";
    }

    @Override
    public List<ActivityValue> inputs() {
        return List.of(
                ActivityValue.required("step", TEXT, "id of the task or message event whose form was answered"),
                ActivityValue.optional(
                        "leftEmpty",
                        TEXT,
                        "kept: what was left empty stays as it was, as without it; emptied: it is empty"));
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        String step = call.requiredText("step");
        ("emptied".equals(call.text("leftEmpty"))
                        ? cases.adoptAll(subject.reference(), step)
                        : cases.adopt(subject.reference(), step, Map.of()))
                .forEach(call::set);
    }
}
