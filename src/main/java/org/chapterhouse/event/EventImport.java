package org.chapterhouse.event;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.chapter.ChapterInfo;
import org.chapterhouse.imports.RecordImport;
import org.chapterhouse.imports.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a file of events that another system has kept; it starts no case and counts for no chapter. */
@Component
class EventImport implements RecordImport {

    /** The ids of all files are one family: a corrected file finds the events of the first one. */
    private static final String SOURCE = "csv";

    private final Events events;
    private final ChapterDirectory chapters;
    private final Clock clock;

    EventImport(Events events, ChapterDirectory chapters, Clock clock) {
        this.events = events;
        this.chapters = chapters;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "events";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "id",
                "chapter",
                "title",
                "starts_at",
                "duration",
                "status",
                "attending",
                "waitlist",
                "venue",
                "address",
                "city",
                "country",
                "latitude",
                "longitude",
                "venue_type",
                "announced_at");
    }

    @Override
    public String key() {
        return "id";
    }

    @Override
    public void store(List<Row> rows) {
        Map<Row, EventLine> lines = new LinkedHashMap<>();
        rows.forEach(row -> lines.put(row, EventLine.read(row)));
        Map<String, ChapterInfo> hosts = chapters.find(
                lines.values().stream().map(EventLine::chapter).distinct().toList());
        Map<String, Event> known =
                events
                        .findBySourceAndExternalIdIn(
                                SOURCE,
                                lines.values().stream().map(EventLine::id).toList())
                        .stream()
                        .collect(Collectors.toMap(event -> String.valueOf(event.externalId()), Function.identity()));
        lines.forEach((row, line) -> {
            ChapterInfo host = hosts.get(line.chapter());
            if (host == null && !line.chapter().isEmpty()) {
                row.reject("chapter", "event.import.unknown-chapter", line.chapter());
            }
            if (host != null && row.inOrder()) {
                lookAround(row, line, host);
                row.became(store(line, host, known.get(line.id())));
            }
        });
    }

    private Row.Outcome store(EventLine line, ChapterInfo host, @Nullable Event known) {
        Instant now = clock.instant();
        When when = line.when(host);
        if (known == null) {
            Event.Origin origin = new Event.Origin(SOURCE, line.id(), line.announcedAt());
            events.save(Event.takeOver(origin, host, line.facts(), when, line.status(), now));
            return Row.Outcome.CREATED;
        }
        return known.correct(host, line.facts(), when, line.status(), now)
                ? Row.Outcome.UPDATED
                : Row.Outcome.UNCHANGED;
    }

    /** What may be right and is worth a look. */
    private void lookAround(Row row, EventLine line, ChapterInfo host) {
        String country = line.facts().venue().country();
        if (country != null && !country.equals(host.facts().country())) {
            row.warn("country", "event.import.abroad", country, host.facts().country());
        }
        if (line.status() == EventStatus.HELD && line.startsAt().isAfter(clock.instant())) {
            row.warn("status", "event.import.held-in-future");
        }
    }
}
