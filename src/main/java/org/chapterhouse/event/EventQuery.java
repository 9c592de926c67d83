package org.chapterhouse.event;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.chapterhouse.api.CountryCode;
import org.chapterhouse.api.Cursor;
import org.chapterhouse.api.Limit;
import org.chapterhouse.api.MalformedRequest;
import org.jspecify.annotations.Nullable;

/**
 * Which events are asked for.
 *
 * @param from first day or moment, null for all
 * @param to last day or moment, null for all
 */
record EventQuery(
        @Nullable Edge from,
        @Nullable Edge to,
        @Nullable String chapter,
        @Nullable String country,
        @Nullable String q,
        boolean latestFirst,
        int limit,
        @Nullable Cursor after) {

    /**
     * Reads what a client sends.
     *
     * @throws MalformedRequest if a part of it cannot be understood
     */
    static EventQuery of(
            @Nullable String from,
            @Nullable String to,
            @Nullable String chapter,
            @Nullable String country,
            @Nullable Integer limit,
            @Nullable String cursor) {
        return new EventQuery(
                Edge.of("from", from),
                Edge.of("to", to),
                chapter == null || chapter.isBlank() ? null : chapter.strip(),
                CountryCode.filter(country),
                null,
                false,
                Limit.of(limit),
                Cursor.decode(cursor, 2));
    }

    EventQuery search(@Nullable String words, boolean latest) {
        return new EventQuery(from, to, chapter, country, words, latest, limit, after);
    }

    /** A day on the event's own calendar ({@code 2026-11-24}), or a moment ({@code 2026-11-24T18:00:00+01:00}). */
    record Edge(@Nullable LocalDate day, @Nullable OffsetDateTime moment) {

        static @Nullable Edge of(String name, @Nullable String asked) {
            if (asked == null || asked.isBlank()) {
                return null;
            }
            // a plus that nobody encoded arrives as a space
            String text = asked.strip().replace(' ', '+');
            try {
                Edge edge = text.length() <= 10
                        ? new Edge(LocalDate.parse(text), null)
                        : new Edge(null, OffsetDateTime.parse(text));
                return edge.withinTheCalendar(name);
            } catch (DateTimeException e) {
                throw new MalformedRequest("problem.date", name);
            }
        }

        /** The database ends far before Java's calendar does. */
        private Edge withinTheCalendar(String name) {
            int year = day != null ? day.getYear() : moment != null ? moment.getYear() : 0;
            if (year < 1 || year > 9999) {
                throw new MalformedRequest("problem.date", name);
            }
            return this;
        }
    }
}
