package org.chapterhouse.event;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When an event takes place: the wall clock in its zone, and the instants that follow from it.
 *
 * @param end null if nobody knows
 */
public record When(ZonedDateTime start, @Nullable ZonedDateTime end) {

    /** @throws EventEndsBeforeStart if it does not end after its start */
    public When {
        if (end != null && !end.isAfter(start)) {
            throw new EventEndsBeforeStart();
        }
    }

    /** A wall-clock time that daylight saving skips moves on by the gap; of one that comes twice the first counts. */
    public static When local(LocalDateTime start, @Nullable LocalDateTime end, ZoneId zone) {
        return new When(start.atZone(zone), end == null ? null : end.atZone(zone));
    }

    public static When instants(Instant start, @Nullable Instant end, ZoneId zone) {
        return new When(start.atZone(zone), end == null ? null : end.atZone(zone));
    }

    /** The end, or the start where nobody knows the end. */
    public Instant over() {
        return end == null ? start.toInstant() : end.toInstant();
    }

    /**
     * The same wall-clock length at another wall-clock start, whatever daylight saving does between them; only where
     * clocks are set forward during a short event, and nothing of it would be left, as long as it takes.
     */
    When startingAt(LocalDateTime newStart) {
        ZonedDateTime begins = newStart.atZone(start.getZone());
        if (end == null) {
            return new When(begins, null);
        }
        Duration length = Duration.between(start.toLocalDateTime(), end.toLocalDateTime());
        ZonedDateTime ends = newStart.plus(length).atZone(start.getZone());
        return new When(begins, ends.isAfter(begins) ? ends : begins.plus(Duration.between(start, end)));
    }
}
