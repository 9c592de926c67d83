package org.chapterhouse.retrospective;

import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.event.EventCorrections;
import org.springframework.stereotype.Component;

/** Takes an event back that did not take place. */
@Component("callOffEvent")
class CallOffEvent extends RetrospectiveActivity {

    private final ReportDesk desk;
    private final EventCorrections events;

    CallOffEvent(Cases cases, ReportDesk desk, EventCorrections events) {
        super(cases, "callOffEvent", "Marks the event as cancelled after all; it counts for its chapter no longer.");
        this.desk = desk;
        this.events = events;
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        events.callOff(desk.eventOf(subject.reference()));
    }
}
