package org.chapterhouse.forms;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Local dates and times, and the zone that they are in. */
final class Moments {

    /** Where a day ends last: without a zone, nobody is told that their today is over. */
    private static final ZoneOffset LATEST = ZoneOffset.ofHours(-12);

    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    private Moments() {}

    /** Ids of all zones, in order. */
    static List<String> zones() {
        return ZONES.stream().filter(id -> zone(id) != null).sorted().toList();
    }

    /** The zone of an IANA id, null if there is none of that name. */
    static @Nullable ZoneId zone(@Nullable Object id) {
        return id instanceof String name && ZONES.contains(name) && !name.startsWith("SystemV/")
                ? ZoneId.of(name)
                : null;
    }

    /** Whether clocks in the zone skip that local time. */
    static boolean inGap(String localDateTime, ZoneId zone) {
        return zone.getRules()
                .getValidOffsets(LocalDateTime.parse(localDateTime))
                .isEmpty();
    }

    /** The day of a date or date-time. */
    static LocalDate day(String text) {
        return LocalDate.parse(text.substring(0, 10));
    }

    /** Whether the day of a date or date-time lies before today. */
    static boolean dayIsPast(String text, @Nullable ZoneId zone, Instant now) {
        ZoneId place = zone == null ? LATEST : zone;
        return day(text).isBefore(LocalDate.ofInstant(now, place));
    }

    /** Whether a date or date-time lies in the past; a date only when its day is over. */
    static boolean isPast(String text, @Nullable ZoneId zone, Instant now) {
        if (text.length() == 10) {
            return dayIsPast(text, zone, now);
        }
        return instant(text, zone == null ? LATEST : zone).isBefore(now);
    }

    /** A date or a local date-time as something that a message can say in its language; other text as it is. */
    static Object told(String text) {
        try {
            return text.length() == 10 ? LocalDate.parse(text) : LocalDateTime.parse(text);
        } catch (DateTimeException other) {
            return text;
        }
    }

    /** The instant of a date-time with or without an offset, or of the start of a date. */
    static Instant instant(String text, ZoneId zone) {
        if (text.length() == 10) {
            return LocalDate.parse(text).atStartOfDay(zone).toInstant();
        }
        return text.length() > 16
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(zone).toInstant();
    }

    static boolean isDateOrDateTime(String text) {
        try {
            instant(text, ZoneOffset.UTC);
            return true;
        } catch (DateTimeException notOne) {
            return false;
        }
    }
}
