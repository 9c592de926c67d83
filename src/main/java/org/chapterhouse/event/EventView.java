package org.chapterhouse.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** An event as clients see it; its times are those of the wall clock in its zone. */
record EventView(
        long id,
        @JsonProperty("case") @Nullable String reference,
        String chapter,
        String title,
        String kind,
        String mode,
        String startsAt,
        @Nullable String endsAt,
        String timezone,
        String status,
        Where venue,
        @Nullable Integer capacity,
        @Nullable String registrationUrl,
        int sequence) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    /** The venue, as far as it is known. */
    record Where(@Nullable String name, @Nullable String city, @Nullable Boolean stepFree) {}

    static EventView of(EventInfo event) {
        EventFacts facts = event.facts();
        Venue venue = facts.venue();
        ZonedDateTime end = event.when().end();
        return new EventView(
                event.id(),
                event.reference(),
                event.chapter(),
                facts.title(),
                facts.kind(),
                facts.mode(),
                LOCAL.format(event.when().start()),
                end == null ? null : LOCAL.format(end),
                event.when().start().getZone().getId(),
                event.status().id(),
                new Where(venue.name(), venue.city(), venue.stepFree()),
                facts.capacity(),
                facts.registrationUrl(),
                event.sequence());
    }
}
