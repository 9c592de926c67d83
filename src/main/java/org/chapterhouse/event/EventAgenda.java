package org.chapterhouse.event;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.chapterhouse.chapter.ChapterAgenda;
import org.springframework.stereotype.Component;

/** Tells a chapter's page of its events. */
@Component
class EventAgenda implements ChapterAgenda {

    /** Some may be cancelled, so a few more are read. */
    private static final int SPARE = 20;

    private final EventSearch search;
    private final Clock clock;

    EventAgenda(EventSearch search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    @Override
    public List<Entry> upcoming(String slug, int most) {
        return entries(new EventQuery(now(), null, slug, null, null, false, most + SPARE, null), most);
    }

    @Override
    public List<Entry> past(String slug, int most) {
        return entries(new EventQuery(null, now(), slug, null, null, true, most + SPARE, null), most);
    }

    private List<Entry> entries(EventQuery asked, int most) {
        return search.page(asked).items().stream()
                .filter(event -> event.status() != EventStatus.CANCELLED)
                .limit(most)
                .map(event -> new Entry(
                        "/events/" + event.id(),
                        event.facts().title(),
                        event.when().start()))
                .toList();
    }

    private EventQuery.Edge now() {
        Instant now = clock.instant();
        return new EventQuery.Edge(null, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
    }
}
