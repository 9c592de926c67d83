package org.chapterhouse.event;

import java.util.List;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.engine.ActivityValue;
import org.springframework.stereotype.Component;

/** Closes the events of a case that are over. */
@Component("markEventsHeld")
class MarkEventsHeld extends EventActivity {

    private final CaseEvents events;

    MarkEventsHeld(Cases cases, CaseEvents events) {
        super(
                cases,
                "markEventsHeld",
                "Marks the case's events that are over as held and counts them for the chapter.");
        this.events = events;
    }

    @Override
    public List<ActivityValue> outputs() {
        return List.of(EVENT_OVER_AT, NEXT_OVER_AT);
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        events.markHeld(subject.reference());
        tellWhenOver(events.standing(subject.reference()), call);
    }
}
