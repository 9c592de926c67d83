package org.chapterhouse.event;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.chapter.ChapterInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Calendars to subscribe to, of what has been lately and what is to come, and the entry of a single event. */
@RestController
class CalendarController {

    private static final String CALENDAR = "text/calendar;charset=UTF-8";
    private static final int DAYS_BACK = 90;
    private static final int DAYS_AHEAD = 730;
    private static final int MOST = 2000;
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final EventSearch search;
    private final EventDirectory events;
    private final ChapterDirectory chapters;
    private final CalendarWriter writer;
    private final MessageSource messages;
    private final Clock clock;

    CalendarController(
            EventSearch search,
            EventDirectory events,
            ChapterDirectory chapters,
            CalendarWriter writer,
            MessageSource messages,
            Clock clock) {
        this.search = search;
        this.events = events;
        this.chapters = chapters;
        this.writer = writer;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(path = "/calendar.ics", produces = CALENDAR)
    ResponseEntity<String> network(Locale locale, WebRequest request) {
        return answer(calendar(messages.getMessage("event.calendar", null, locale), null), request);
    }

    @GetMapping(path = "/chapters/{slug}/calendar.ics", produces = CALENDAR)
    ResponseEntity<String> chapter(@PathVariable String slug, WebRequest request) {
        ChapterInfo chapter = chapters.find(slug).orElseThrow(NotFound::new);
        return answer(calendar(chapter.facts().name(), slug), request);
    }

    /** One event, to be put into somebody's own calendar. */
    @GetMapping(path = "/events/{id}/calendar.ics", produces = CALENDAR)
    ResponseEntity<String> event(@PathVariable String id, WebRequest request) {
        EventInfo event = EventIds.read(id).flatMap(events::find).orElseThrow(NotFound::new);
        return answer(writer.write(event.facts().title(), List.of(event), pages()), request);
    }

    /** Who subscribes asks again and again, and is told in a word that nothing is new. */
    private static ResponseEntity<String> answer(String calendar, WebRequest request) {
        String tag = '"' + DigestUtils.md5DigestAsHex(calendar.getBytes(StandardCharsets.UTF_8)) + '"';
        CacheControl cache = CacheControl.maxAge(FRESH).cachePublic();
        return request.checkNotModified(tag)
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                        .cacheControl(cache)
                        .eTag(tag)
                        .build()
                : ResponseEntity.ok().cacheControl(cache).eTag(tag).body(calendar);
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
        return writer.write(name, search.page(window).items(), pages());
    }

    private static String pages() {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/events/")
                .toUriString();
    }
}
