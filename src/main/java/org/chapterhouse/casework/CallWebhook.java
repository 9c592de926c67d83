package org.chapterhouse.casework;

import static org.chapterhouse.engine.ActivityValue.Type.TEXT;

import java.util.List;
import org.chapterhouse.engine.ActivityValue;
import org.springframework.stereotype.Component;

/** Tells a system outside that something has happened, once the case's step is committed. */
@Component
class CallWebhook extends CaseActivity {

    private final Webhooks webhooks;

    CallWebhook(Cases cases, Webhooks webhooks) {
        super(cases);
        this.webhooks = webhooks;
    }

    @Override
    public String name() {
        return "callWebhook";
    }

    @Override
    public String purpose() {
        return "Tells a system outside that something has happened, again and again until it answers; nothing happens"
                + " where no address is configured.";
    }

    @Override
    public List<ActivityValue> inputs() {
        return List.of(ActivityValue.required("event", TEXT, "what has happened, such as chapter.provisioned"));
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        webhooks.call(new Webhooks.Event(
                subject.reference() + ":" + call.element(),
                call.requiredText("event"),
                subject.reference(),
                subject.flow(),
                subject.chapter()));
    }
}
