package org.chapterhouse.event;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dates of a series, by the wall clock: the hour stays when daylight saving changes. */
final class Series {

    /** A bound for the machine; the policy's own, lower one is in its forms and decisions. */
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
        boolean weekly = "weekly".equals(repeats);
        if (until == null || !(weekly || "monthly".equals(repeats))) {
            return starts;
        }
        for (int i = 1; i < MOST; i++) {
            // from the first each time: the 31st stays the last of the month and does not creep to the 28th
            LocalDateTime next = weekly ? first.plusWeeks(i) : first.plusMonths(i);
            if (next.toLocalDate().isAfter(until)) {
                break;
            }
            starts.add(next);
        }
        return starts;
    }
}
