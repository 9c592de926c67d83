package org.chapterhouse.chapter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chapterhouse.imports.RecordImport;
import org.chapterhouse.imports.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a file of chapters that live already; it starts no case. */
@Component
class ChapterImport implements RecordImport {

    private static final String SLUG = "[A-Za-z0-9]([A-Za-z0-9._-]{0,78}[A-Za-z0-9])?";

    private final Chapters chapters;
    private final TrustScale scale;
    private final Clock clock;

    ChapterImport(Chapters chapters, TrustScale scale, Clock clock) {
        this.chapters = chapters;
        this.scale = scale;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "chapters";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "slug",
                "name",
                "city",
                "state",
                "country",
                "latitude",
                "longitude",
                "timezone",
                "members",
                "founded",
                "status",
                "events",
                "last_event");
    }

    @Override
    public String key() {
        return "slug";
    }

    @Override
    public void store(List<Row> rows) {
        Map<Row, Line> lines = rows.stream()
                .collect(Collectors.toMap(Function.identity(), Line::read, (a, b) -> a, java.util.LinkedHashMap::new));
        Map<String, Chapter> known = chapters
                .findBySlugIn(lines.values().stream().map(Line::slug).toList())
                .stream()
                .collect(Collectors.toMap(Chapter::slug, Function.identity()));
        LocalDate tomorrow =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        lines.forEach((row, line) -> {
            if (row.inOrder()) {
                if (line.lastEvent() != null && line.lastEvent().isAfter(tomorrow)) {
                    row.warn("last_event", "chapter.import.last-event-ahead");
                    line = line.withoutLastEvent();
                }
                row.became(store(row, line, known.get(line.slug())));
            }
        });
    }

    private Row.Outcome store(Row row, Line line, @Nullable Chapter known) {
        Instant now = clock.instant();
        if (known == null) {
            Chapter chapter = Chapter.takeOver(line.slug(), line.facts(), line.status(), now, "import");
            chapter.track().atLeast(line.events(), line.lastEvent());
            scale.weigh(chapter);
            chapters.save(chapter);
            return Row.Outcome.CREATED;
        }
        // the file has no column for the address of its page
        boolean changed = known.correct(line.facts().withUrl(known.facts().url()));
        changed |= known.track().atLeast(line.events(), line.lastEvent());
        changed |= restate(row, known, line.status(), now);
        if (changed) {
            scale.weigh(known);
        }
        return changed ? Row.Outcome.UPDATED : Row.Outcome.UNCHANGED;
    }

    /** What a chapter's own life says is finer than the file's two words; only a contradiction changes it. */
    private static boolean restate(Row row, Chapter chapter, ChapterStatus told, Instant now) {
        if (told == ChapterStatus.ACTIVE && chapter.status() == ChapterStatus.DORMANT) {
            chapter.revive(now, "import");
            return true;
        }
        if (told == ChapterStatus.DORMANT && ChapterStatus.RUNNING.contains(chapter.status())) {
            chapter.fallDormant(now, "import");
            return true;
        }
        if (told == ChapterStatus.ACTIVE && !ChapterStatus.RUNNING.contains(chapter.status())) {
            row.warn("status", "chapter.import.status-kept", chapter.status().id());
        }
        return false;
    }

    /** A row as it is understood; of use only if the row is in order. */
    private record Line(
            String slug, ChapterFacts facts, ChapterStatus status, int events, @Nullable LocalDate lastEvent) {

        Line withoutLastEvent() {
            return new Line(slug, facts, status, events, null);
        }

        static Line read(Row row) {
            String slug = row.required("slug", 80);
            if (!slug.isEmpty() && !slug.matches(SLUG)) {
                row.reject("slug", "chapter.import.slug", slug);
            }
            row.required("country", 100);
            row.required("timezone", 100);
            String country = row.country("country");
            ZoneId zone = row.zone("timezone");
            ChapterFacts facts = new ChapterFacts(
                    row.required("name", 120),
                    row.required("city", 100),
                    row.text("state", 60),
                    country == null ? "" : country,
                    zone == null ? ZoneId.of("UTC") : zone,
                    place(row),
                    null,
                    row.date("founded"),
                    row.count("members"));
            Integer events = row.count("events");
            return new Line(slug, facts, status(row), events == null ? 0 : events, row.date("last_event"));
        }

        private static @Nullable Place place(Row row) {
            Double latitude = row.degrees("latitude", 90);
            Double longitude = row.degrees("longitude", 180);
            if (latitude != null && longitude != null) {
                return new Place(latitude, longitude);
            }
            if (row.inOrder()) {
                row.warn(latitude == null ? "latitude" : "longitude", "chapter.import.no-place");
            }
            return null;
        }

        private static ChapterStatus status(Row row) {
            String told = row.required("status", 40);
            switch (told.toLowerCase(Locale.ROOT)) {
                case "active":
                    return ChapterStatus.ACTIVE;
                case "inactive":
                    return ChapterStatus.DORMANT;
                default:
                    if (!told.isEmpty()) {
                        row.reject("status", "import.not-a-choice", told, "active, inactive");
                    }
                    return ChapterStatus.DORMANT;
            }
        }
    }
}
