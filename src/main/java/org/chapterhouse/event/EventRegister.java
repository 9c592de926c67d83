package org.chapterhouse.event;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.chapter.ChapterInfo;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the events. */
@Service
@Transactional
class EventRegister implements EventDirectory {

    private final Events events;
    private final ChapterDirectory chapters;
    private final Clock clock;

    EventRegister(Events events, ChapterDirectory chapters, Clock clock) {
        this.events = events;
        this.chapters = chapters;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<EventInfo> find(long id) {
        return events.findById(id).map(Event::info);
    }

    @Override
    @Transactional(readOnly = true)
    public List<EventInfo> ofCase(String reference) {
        return events.findByCaseReferenceOrderByStartsAt(reference).stream()
                .map(Event::info)
                .toList();
    }

    @Override
    public EventInfo takeOver(
            String source, String externalId, String chapter, EventFacts facts, When when, EventStatus status) {
        ChapterInfo of = chapters.find(chapter).orElseThrow(NotFound::new);
        Instant now = clock.instant();
        Event event = events.findBySourceAndExternalIdIn(source, List.of(externalId)).stream()
                .findFirst()
                .orElse(null);
        if (event == null) {
            event = events.save(
                    Event.takeOver(new Event.Origin(source, externalId, null), of, facts, when, status, now));
        } else {
            event.correct(of, facts, when, status, now);
        }
        return event.info();
    }
}
