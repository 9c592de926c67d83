package org.chapterhouse.event;

import java.util.List;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.engine.ActivityValue;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Applies a cancellation to the events of an approved proposal. */
@Component("cancelEvents")
class CancelEvents extends EventActivity {

    private final ChangeAnswer answers;
    private final CaseEvents events;
    private final MessageSource messages;

    CancelEvents(Cases cases, ChangeAnswer answers, CaseEvents events, MessageSource messages) {
        super(
                cases,
                "cancelEvents",
                "Cancels the event of the date that the answer names, or all that are still to come.");
        this.answers = answers;
        this.events = events;
        this.messages = messages;
    }

    @Override
    public List<ActivityValue> inputs() {
        return List.of(ChangeAnswer.STEP);
    }

    @Override
    public List<ActivityValue> outputs() {
        return List.of(
                ActivityValue.required(
                        "datesLeft", ActivityValue.Type.INTEGER, "dates that are not cancelled, held ones among them"),
                EVENT_OVER_AT,
                NEXT_OVER_AT);
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        ChangeAnswer.Change change = answers.newest(subject, call);
        if (change.onlyOne() && change.day() == null) {
            throw new InvalidInput(
                    "date", messages.getMessage("event.cancel.which", null, LocaleContextHolder.getLocale()));
        }
        events.cancel(subject.reference(), change.onlyOne() ? change.day() : null);
        CaseEvents.Standing standing = events.standing(subject.reference());
        call.set("datesLeft", (long) standing.datesLeft());
        tellWhenOver(standing, call);
    }
}
