package org.chapterhouse.event;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import org.chapterhouse.casework.CaseFacts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The dates of a case's events that have not begun: of these a form lets one be chosen. */
@Component
class UpcomingDates implements CaseFacts {

    private final CaseEvents events;

    UpcomingDates(CaseEvents events) {
        this.events = events;
    }

    @Override
    public Map<String, Object> of(String reference) {
        List<Map<String, String>> dates =
                events.daysLeft(reference).stream().map(UpcomingDates::option).toList();
        return dates.isEmpty() ? Map.of() : Map.of("upcomingDates", dates);
    }

    private static Map<String, String> option(LocalDate day) {
        DateTimeFormatter words =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(LocaleContextHolder.getLocale());
        return Map.of("label", words.format(day), "value", day.toString());
    }
}
