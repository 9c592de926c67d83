package org.chapterhouse.casework;

import static org.chapterhouse.engine.ActivityValue.Type.TEXT;

import java.util.List;
import org.chapterhouse.engine.ActivityValue;
import org.springframework.stereotype.Component;

/** Sends a message to other flows; drawn as an event that throws it. */
@Component
class SendMessage extends CaseActivity {

    private final MessageDesk messages;

    SendMessage(Cases cases, MessageDesk messages) {
        super(cases);
        this.messages = messages;
    }

    @Override
    public String name() {
        return "sendMessage";
    }

    @Override
    public String purpose() {
        return "Starts the flows that begin with a message, and reaches the linked cases that wait for it.";
    }

    @Override
    public List<ActivityValue> inputs() {
        return List.of(ActivityValue.required("message", TEXT, "name of the BPMN message, such as event.cancelled"));
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        messages.send(subject.reference(), call.requiredText("message"), call.label());
    }
}
