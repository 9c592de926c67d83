package org.chapterhouse.event;

import java.time.Clock;
import java.time.Instant;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.chapter.EventHeld;
import org.chapterhouse.chapter.EventNotHeld;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects events after their end, and what was counted for the chapter with them. */
@Service
@Transactional
class CorrectEvents implements EventCorrections {

    private final Events events;
    private final Clock clock;
    private final ApplicationEventPublisher told;

    CorrectEvents(Events events, Clock clock, ApplicationEventPublisher told) {
        this.events = events;
        this.clock = clock;
        this.told = told;
    }

    @Override
    public EventInfo callOff(long id) {
        Event event = find(id);
        takeBack(event);
        event.callOff(clock.instant());
        return event.info();
    }

    @Override
    public EventInfo postpone(long id, When when) {
        Event event = find(id);
        takeBack(event);
        event.postpone(when, clock.instant());
        return event.info();
    }

    private void takeBack(Event event) {
        if (event.status() == EventStatus.HELD) {
            EventInfo info = event.info();
            told.publishEvent(new EventNotHeld(info.chapter(), info.id()));
        }
    }

    @Override
    public EventInfo confirmHeld(long id) {
        Event event = find(id);
        Instant now = clock.instant();
        if (event.isScheduled() && !event.when().over().isAfter(now)) {
            event.markHeld(now);
            EventInfo info = event.info();
            told.publishEvent(new EventHeld(
                    info.chapter(), info.id(), info.reference(), info.when().over()));
        }
        return event.info();
    }

    private Event find(long id) {
        return events.findById(id).orElseThrow(NotFound::new);
    }
}
