package org.chapterhouse.event;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dates of a series, by the wall clock: the hour stays when daylight saving changes. */
final class Series {

    /** A bound for the machine; a policy may have a lower one in its forms and decisions. */
    static final int MOST = 366;

    private Series() {}

    /**
     * Starts of all occurrences, the first one included.
     *
     * @param repeats weekly or monthly; anything else is a single date
     * @param until last day on which one may start; without it there is a single date
     */
    static List<LocalDateTime> starts(LocalDateTime first, @Nullable String repeats, @Nullable LocalDate until) {
        List<LocalDateTime> starts = new ArrayList<>(List.of(first));
        if (until == null || !repeats(repeats)) {
            return starts;
        }
        for (int i = 1; i < MOST; i++) {
            LocalDateTime next = next(first, repeats, i);
            if (next.toLocalDate().isAfter(until)) {
                break;
            }
            starts.add(next);
        }
        return starts;
    }

    /** Whether there would be more dates than {@link #starts} returns. */
    static boolean isTooLong(LocalDateTime first, @Nullable String repeats, LocalDate until) {
        return repeats(repeats) && !next(first, repeats, MOST).toLocalDate().isAfter(until);
    }

    private static boolean repeats(@Nullable String repeats) {
        return "weekly".equals(repeats) || "monthly".equals(repeats);
    }

    /** From the first each time: the 31st stays the last of the month and does not creep to the 28th. */
    private static LocalDateTime next(LocalDateTime first, @Nullable String repeats, int times) {
        return "weekly".equals(repeats) ? first.plusWeeks(times) : first.plusMonths(times);
    }
}
