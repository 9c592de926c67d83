package org.chapterhouse.retrospective;

import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.HearsMessages;
import org.chapterhouse.event.EventDirectory;
import org.chapterhouse.event.EventInfo;
import org.chapterhouse.event.EventStatus;
import org.springframework.stereotype.Component;

/** Of a series, only what happens to its own date concerns a retrospective. */
@Component
class HeardByRetrospectives implements HearsMessages {

    private final Retrospectives reports;
    private final EventDirectory events;

    HeardByRetrospectives(Retrospectives reports, EventDirectory events) {
        this.reports = reports;
        this.events = events;
    }

    @Override
    public boolean knows(String flow) {
        return flow.equals(RetrospectiveSubject.FLOW);
    }

    @Override
    public boolean concerns(String message, CaseSnapshot receiver) {
        Retrospective report = reports.findByCaseReference(receiver.reference()).orElse(null);
        EventInfo event = report == null ? null : events.find(report.eventId()).orElse(null);
        if (report == null || event == null) {
            return false;
        }
        return switch (message) {
            case "event.cancelled" -> event.status() == EventStatus.CANCELLED;
            case "event.moved" -> !event.when().over().equals(report.overAt());
            default -> true;
        };
    }
}
