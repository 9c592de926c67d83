package org.chapterhouse.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.chapter.ChapterFacts;
import org.chapterhouse.chapter.ChapterStatus;
import org.chapterhouse.chapter.Place;
import org.chapterhouse.event.EventDirectory;
import org.chapterhouse.event.EventFacts;
import org.chapterhouse.event.EventStatus;
import org.chapterhouse.event.Venue;
import org.chapterhouse.event.When;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Makes the chapters with what they did before the demo's first case. */
@Component
@Profile("demo")
class DemoChapters {

    private static final int SHOWN_EVENTS = 3;
    private static final int DAYS_BETWEEN = 35;
    private static final LocalTime EVENING = LocalTime.of(19, 0);

    private final ChapterDirectory chapters;
    private final EventDirectory events;
    private final DemoPeople people;

    DemoChapters(ChapterDirectory chapters, EventDirectory events, DemoPeople people) {
        this.chapters = chapters;
        this.events = events;
        this.people = people;
    }

    void create(DemoData.Chapter chapter, Instant now) {
        if (chapters.find(chapter.slug()).isEmpty()) {
            chapters.takeOver(
                    chapter.slug(),
                    new ChapterFacts(
                            chapter.name(),
                            chapter.city(),
                            chapter.state(),
                            chapter.country(),
                            ZoneId.of(chapter.timezone()),
                            new Place(chapter.at().get(0), chapter.at().get(1)),
                            "https://" + chapter.slug() + ".example.org",
                            null,
                            null),
                    ChapterStatus.valueOf(upper(chapter.status(), "active")),
                    "");
            chapters.credit(
                    chapter.slug(),
                    chapter.held(),
                    chapter.reports().get(0),
                    chapter.reports().get(1));
        }
        people.staff(chapter);
        for (int i = 1; i <= Math.min(chapter.held(), SHOWN_EVENTS); i++) {
            pastEvent(chapter, i, now);
        }
    }

    private void pastEvent(DemoData.Chapter chapter, int number, Instant now) {
        ZoneId zone = ZoneId.of(chapter.timezone());
        LocalDate day = now.minus(Duration.ofDays((long) number * DAYS_BETWEEN))
                .atZone(zone)
                .toLocalDate();
        LocalDateTime start = day.atTime(EVENING);
        EventFacts facts = new EventFacts(
                chapter.name() + " #" + (chapter.held() - number + 1),
                null,
                "meetup",
                "in-person",
                new Venue(null, null, chapter.city(), chapter.country(), null, null, null),
                null,
                null,
                null,
                null);
        events.takeOver(
                "demo",
                chapter.slug() + "-" + number,
                chapter.slug(),
                facts,
                When.local(start, start.plusHours(2), zone),
                EventStatus.HELD);
    }

    private static String upper(@org.jspecify.annotations.Nullable String value, String otherwise) {
        return Objects.requireNonNullElse(value, otherwise).toUpperCase(Locale.ROOT);
    }
}
