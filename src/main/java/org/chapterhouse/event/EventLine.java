package org.chapterhouse.event;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.chapterhouse.chapter.ChapterInfo;
import org.chapterhouse.imports.Row;
import org.jspecify.annotations.Nullable;

/** A row of an event file as it is understood; of use only if the row is in order. */
record EventLine(
        String id,
        String chapter,
        EventFacts facts,
        Instant startsAt,
        @Nullable Instant endsAt,
        EventStatus status,
        @Nullable Instant announcedAt) {

    private static final Duration LONG = Duration.ofDays(7);
    private static final String ONLINE = "online";

    static EventLine read(Row row) {
        String id = row.required("id", 100);
        String chapter = row.required("chapter", 120);
        Instant start = time(row, "starts_at", row.required("starts_at", 40));
        Duration duration = duration(row);
        EventFacts facts = new EventFacts(
                row.required("title", 200),
                null,
                "meetup",
                isOnline(row) ? ONLINE : "in-person",
                venue(row),
                null,
                null,
                row.count("attending"),
                row.count("waitlist"));
        return new EventLine(
                id, chapter, facts, start, duration == null ? null : start.plus(duration), status(row), announced(row));
    }

    /** The file tells a moment; on the wall it is read in the chapter's own zone. */
    When when(ChapterInfo of) {
        ZoneId zone = of.facts().timezone();
        return When.instants(startsAt, endsAt, zone);
    }

    private static Instant time(Row row, String column, String text) {
        if (!text.isEmpty()) {
            try {
                OffsetDateTime time = OffsetDateTime.parse(text);
                if (time.getYear() >= 1900 && time.getYear() <= 9999) {
                    return time.toInstant();
                }
            } catch (DateTimeException e) {
                // told below
            }
            row.reject(column, "import.not-a-time", text);
        }
        return Instant.EPOCH;
    }

    private static @Nullable Instant announced(Row row) {
        String text = row.text("announced_at", 40);
        return text == null ? null : time(row, "announced_at", text);
    }

    private static @Nullable Duration duration(Row row) {
        String text = row.text("duration", 40);
        if (text == null) {
            row.warn("duration", "event.import.end-unknown");
            return null;
        }
        try {
            Duration duration = Duration.parse(text);
            if (duration.isZero()) {
                row.warn("duration", "event.import.end-unknown");
                return null;
            }
            if (!duration.isNegative() && duration.toDays() <= 366) {
                if (duration.compareTo(LONG) > 0) {
                    row.warn("duration", "event.import.long", LONG.toDays());
                }
                return duration;
            }
        } catch (DateTimeException | ArithmeticException e) {
            // told below
        }
        row.reject("duration", "event.import.not-a-duration", text);
        return null;
    }

    private static EventStatus status(Row row) {
        String told = row.required("status", 40);
        switch (told.toLowerCase(Locale.ROOT)) {
            case "past":
            case "held":
                return EventStatus.HELD;
            case "cancelled":
                return EventStatus.CANCELLED;
            case "upcoming":
            case "scheduled":
                return EventStatus.SCHEDULED;
            default:
                if (!told.isEmpty()) {
                    row.reject("status", "import.not-a-choice", told, "PAST, CANCELLED, UPCOMING");
                }
                return EventStatus.SCHEDULED;
        }
    }

    private static boolean isOnline(Row row) {
        return ONLINE.equalsIgnoreCase(row.text("venue_type", 60));
    }

    private static Venue venue(Row row) {
        Double latitude = row.degrees("latitude", 90);
        Double longitude = row.degrees("longitude", 180);
        String name = row.text("venue", 200);
        String address = row.text("address", 300);
        String city = row.text("city", 100);
        String country = row.country("country");
        if (isOnline(row)) {
            // the file puts "Online event" and its own office there
            return Venue.UNKNOWN;
        }
        if (latitude != null && longitude != null && latitude == 0 && longitude == 0) {
            row.warn("latitude", "event.import.nowhere");
            latitude = null;
            longitude = null;
        }
        return new Venue(name, address, city, country, null, latitude, longitude);
    }
}
