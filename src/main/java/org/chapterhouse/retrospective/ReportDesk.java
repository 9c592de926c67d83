package org.chapterhouse.retrospective;

import java.time.Clock;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.chapter.ReportReceived;
import org.chapterhouse.event.EventDirectory;
import org.chapterhouse.event.EventInfo;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the retrospectives; the case's lock is held by whoever calls. */
@Service
@Transactional
class ReportDesk {

    private final Retrospectives reports;
    private final EventDirectory events;
    private final ApplicationEventPublisher told;
    private final Clock clock;

    ReportDesk(Retrospectives reports, EventDirectory events, ApplicationEventPublisher told, Clock clock) {
        this.reports = reports;
        this.events = events;
        this.told = told;
        this.clock = clock;
    }

    /** The event as it is now; the first time its retrospective is entered into the records. */
    EventInfo begin(CaseSnapshot subject) {
        Long event = new Answers(subject.data()).longNumber("event");
        EventInfo info = events.find(event == null ? 0 : event).orElseThrow(NotFound::new);
        reports.findByCaseReference(subject.reference())
                .ifPresentOrElse(
                        report -> report.about(info),
                        () -> reports.save(new Retrospective(subject.reference(), info, subject.region())));
        return info;
    }

    void becomeLate(String reference) {
        get(reference).becomeLate();
    }

    /** The first time the report counts for the chapter. */
    void receive(String reference, Report report) {
        Retrospective retrospective = get(reference);
        if (retrospective.receive(report, clock.instant())) {
            told.publishEvent(new ReportReceived(retrospective.chapter(), !retrospective.isLate()));
        }
    }

    /** A report that is given up counts as one that did not come in time. */
    void settle(String reference, ReportStatus end) {
        Retrospective retrospective = get(reference);
        retrospective.settle(end, clock.instant());
        if (end == ReportStatus.MISSED) {
            told.publishEvent(new ReportReceived(retrospective.chapter(), false));
        }
    }

    long eventOf(String reference) {
        return get(reference).eventId();
    }

    private Retrospective get(String reference) {
        return reports.findByCaseReference(reference).orElseThrow(NotFound::new);
    }
}
