package org.chapterhouse.event;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.chapter.ChapterInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Calendars to subscribe to: what has been lately and what is to come. */
@RestController
class CalendarController {

    private static final String CALENDAR = "text/calendar;charset=UTF-8";
    private static final int DAYS_BACK = 90;
    private static final int DAYS_AHEAD = 730;
    private static final int MOST = 2000;

    private final EventSearch search;
    private final ChapterDirectory chapters;
    private final CalendarWriter writer;
    private final MessageSource messages;
    private final Clock clock;

    CalendarController(
            EventSearch search, ChapterDirectory chapters, CalendarWriter writer, MessageSource messages, Clock clock) {
        this.search = search;
        this.chapters = chapters;
        this.writer = writer;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(path = "/calendar.ics", produces = CALENDAR)
    String network(Locale locale) {
        return calendar(messages.getMessage("event.calendar", null, locale), null);
    }

    @GetMapping(path = "/chapters/{slug}/calendar.ics", produces = CALENDAR)
    String chapter(@PathVariable String slug) {
        ChapterInfo chapter = chapters.find(slug).orElseThrow(NotFound::new);
        return calendar(chapter.facts().name(), slug);
    }

    private String calendar(String name, @Nullable String chapter) {
        LocalDate today = LocalDate.now(clock);
        EventQuery window = new EventQuery(
                new EventQuery.Edge(today.minusDays(DAYS_BACK), null),
                new EventQuery.Edge(today.plusDays(DAYS_AHEAD), null),
                chapter,
                null,
                null,
                false,
                MOST,
                null);
        String pages = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/events/")
                .toUriString();
        return writer.write(name, search.page(window).items(), pages);
    }
}
