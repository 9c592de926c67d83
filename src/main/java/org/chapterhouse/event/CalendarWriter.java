package org.chapterhouse.event;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/** Writes events as iCalendar: each in its own zone, with the zone's rules beside it. */
@Component
class CalendarWriter {

    /** How often a subscriber should look. */
    private static final String ASK_AGAIN = "PT6H";

    private final TimeZoneRegistry zones = TimeZoneRegistryFactory.getInstance().createRegistry();

    /** @param pages address of the events' pages, an event's id behind it */
    String write(String name, List<EventInfo> events, String pages) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Chapterhouse//Events//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new XProperty("X-PUBLISHED-TTL", ASK_AGAIN));
        Map<ZoneId, TimeZone> known = new HashMap<>();
        for (EventInfo event : events) {
            ZoneId zone = event.when().start().getZone();
            TimeZone rules = known.containsKey(zone) ? known.get(zone) : zones.getTimeZone(zone.getId());
            if (rules != null && known.put(zone, rules) == null) {
                calendar.add(rules.getVTimeZone());
            }
            calendar.add(entry(event, rules != null, pages));
        }
        return FoldedLines.of(calendar.toString());
    }

    private static VEvent entry(EventInfo event, boolean zoneKnown, String pages) {
        VEvent entry = new VEvent(false);
        entry.add(new Uid(event.uid()));
        entry.add(new DtStamp(event.changedAt()));
        entry.add(new LastModified(event.changedAt()));
        entry.add(new Sequence(event.sequence()));
        entry.add(status(event));
        entry.add(new Summary(event.facts().title()));
        entry.add(new DtStart<>(time(event.when().start(), zoneKnown)));
        if (event.when().end() != null) {
            entry.add(new DtEnd<>(time(event.when().end(), zoneKnown)));
        }
        String place = place(event.facts().venue());
        if (!place.isEmpty()) {
            entry.add(new Location(place));
        }
        entry.add(new Url(java.net.URI.create(pages + event.id())));
        return entry;
    }

    private static Status status(EventInfo event) {
        return event.status() == EventStatus.CANCELLED
                ? ImmutableStatus.VEVENT_CANCELLED
                : ImmutableStatus.VEVENT_CONFIRMED;
    }

    /** A zone without rules to write down is told in UTC. */
    private static Temporal time(java.time.ZonedDateTime time, boolean zoneKnown) {
        Instant instant = time.toInstant();
        return zoneKnown ? time : instant.atZone(ZoneOffset.UTC).toInstant();
    }

    private static String place(Venue venue) {
        return Stream.of(venue.name(), venue.address(), venue.city())
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
