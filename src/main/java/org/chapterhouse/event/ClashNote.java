package org.chapterhouse.event;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.chapter.ChapterInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names the events and the public holidays that clash with a proposal. */
@Component
class ClashNote {

    private static final int NAMED = 5;

    private final MessageSource messages;
    private final ChapterDirectory chapters;

    ClashNote(MessageSource messages, ChapterDirectory chapters) {
        this.messages = messages;
        this.chapters = chapters;
    }

    String of(List<EventInfo> clashes, Locale locale) {
        List<EventInfo> named = clashes.stream().limit(NAMED).toList();
        Map<String, ChapterInfo> known =
                chapters.find(named.stream().map(EventInfo::chapter).toList());
        String list = named.stream()
                .map(event -> line(event, known.get(event.chapter()), locale))
                .collect(Collectors.joining("; "));
        return messages.getMessage(
                "event.clashes", new Object[] {clashes.size(), list, clashes.size() - named.size()}, locale);
    }

    String ofHolidays(List<Holidays.Day> days, Locale locale) {
        DateTimeFormatter format = style("web.format.day", locale);
        String list = days.stream()
                .limit(NAMED)
                .map(day -> messages.getMessage(
                        "event.holiday",
                        new Object[] {day.day().format(format), day.name().apply(locale)},
                        locale))
                .collect(Collectors.joining("; "));
        Object[] named = {days.size(), list, Math.max(0, days.size() - NAMED)};
        return messages.getMessage("event.holidays", named, locale);
    }

    private String line(EventInfo event, @Nullable ChapterInfo chapter, Locale locale) {
        String start = event.when().start().format(style("web.format.moment", locale));
        String name = chapter == null ? event.chapter() : chapter.facts().name();
        return messages.getMessage("event.clash", new Object[] {event.facts().title(), name, start}, locale);
    }

    /** As the pages around the note say dates. */
    private DateTimeFormatter style(String key, Locale locale) {
        return DateTimeFormatter.ofPattern(messages.getMessage(key, null, locale), locale);
    }
}
