package org.chapterhouse.event;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The public holidays of whole countries; those of their regions are not told. */
@Component
class Holidays {

    /** The public holidays among the days, the earliest first; none of a country whose calendar nobody has written. */
    List<Day> among(Collection<LocalDate> days, String country) {
        String code = country.toUpperCase(Locale.ROOT);
        if (days.isEmpty() || !HolidayManager.getSupportedCalendarCodes().contains(code)) {
            return List.of();
        }
        LocalDate first = days.stream().min(Comparator.naturalOrder()).orElseThrow();
        LocalDate last = days.stream().max(Comparator.naturalOrder()).orElseThrow();
        Set<Holiday> holidays = HolidayManager.getInstance(ManagerParameters.create(code))
                .getHolidays(first, last, HolidayType.PUBLIC_HOLIDAY);
        return holidays.stream()
                .filter(holiday -> days.contains(holiday.getDate()))
                .map(holiday -> new Day(holiday.getDate(), holiday::getDescription))
                .sorted(Comparator.comparing(Day::day))
                .toList();
    }

    /** A public holiday and what it is called in a language. */
    record Day(LocalDate day, Function<Locale, String> name) {}
}
