package org.chapterhouse.retrospective;

import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.event.EventCorrections;
import org.springframework.stereotype.Component;

/** Marks an event as held whose own case has long been closed. */
@Component("confirmHeld")
class ConfirmHeld extends RetrospectiveActivity {

    private final ReportDesk desk;
    private final EventCorrections events;

    ConfirmHeld(Cases cases, ReportDesk desk, EventCorrections events) {
        super(cases, "confirmHeld", "Marks the event as held, now that its new date is over.");
        this.desk = desk;
        this.events = events;
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        events.confirmHeld(desk.eventOf(subject.reference()));
    }
}
