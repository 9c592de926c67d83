package org.chapterhouse.event;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Objects;
import org.chapterhouse.api.SearchText;
import org.chapterhouse.chapter.ChapterInfo;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something that a chapter does at a time and a place: scheduled, then held or cancelled. */
@Entity
@Table(name = "event_event")
class Event {

    @Id
    @GeneratedValue(generator = "event_event_seq")
    @SequenceGenerator(name = "event_event_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    private @Nullable String source;
    private @Nullable String externalId;
    private @Nullable String caseReference;
    private int seriesIndex;
    private String chapter;
    private String title;
    private @Nullable String description;
    private String kind;
    private String mode;

    // read and written as they are: by way of a timestamp they would be shifted by the machine's own zone
    @JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME)
    private LocalDateTime startsLocal;

    @JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME)
    private @Nullable LocalDateTime endsLocal;

    private String timezone;
    private Instant startsAt;
    private @Nullable Instant endsAt;
    private LocalDate startsOn;

    @Enumerated(EnumType.STRING)
    private EventStatus status = EventStatus.SCHEDULED;

    @Embedded
    private @Nullable Venue venue;

    private String country;
    private String cityKey;
    private @Nullable Integer capacity;
    private @Nullable String registrationUrl;
    private @Nullable Integer attending;
    private @Nullable Integer waitlist;
    private @Nullable Instant announcedAt;
    private String uid;
    private int sequence;
    private Instant changedAt;
    private String searchText;

    @SuppressWarnings("NullAway.Init")
    protected Event() {}

    private Event(ChapterInfo chapter, EventFacts facts, When when, String uid, Instant at) {
        this.chapter = chapter.slug();
        this.uid = uid;
        write(facts, chapter);
        write(when, at);
    }

    /** An event that a case has approved. */
    static Event approved(String reference, int index, ChapterInfo chapter, EventFacts facts, When when, Instant at) {
        Event event = new Event(chapter, facts, when, reference + "-" + index + "@chapterhouse", at);
        event.caseReference = reference;
        event.seriesIndex = index;
        event.announcedAt = at;
        return event;
    }

    /** An event that another system knows by that id. */
    static Event takeOver(
            Origin origin, ChapterInfo chapter, EventFacts facts, When when, EventStatus status, Instant at) {
        Event event = new Event(chapter, facts, when, origin.source() + "-" + origin.id() + "@chapterhouse", at);
        event.source = origin.source();
        event.externalId = origin.id();
        event.announcedAt = origin.announcedAt();
        event.status = status;
        return event;
    }

    /** Where an event comes from, if not from a case. */
    record Origin(String source, String id, @Nullable Instant announcedAt) {}

    /** Takes place at another time; calendars learn of it by the sequence. */
    void move(When when, Instant at) {
        onlyIfScheduled("move");
        if (!when.equals(when())) {
            write(when, at);
            sequence++;
        }
    }

    void cancel(Instant at) {
        onlyIfScheduled("cancel");
        status = EventStatus.CANCELLED;
        changedAt = at;
        sequence++;
    }

    /** @throws IllegalEventChange if it is not over yet, or not scheduled */
    void markHeld(Instant now) {
        onlyIfScheduled("hold");
        if (now.isBefore(when().over())) {
            throw new IllegalEventChange(title, status, "hold");
        }
        status = EventStatus.HELD;
        changedAt = now;
    }

    /** It has turned out that it did not take place. */
    void callOff(Instant at) {
        if (isCancelled()) {
            throw new IllegalEventChange(title, status, "call off");
        }
        status = EventStatus.CANCELLED;
        changedAt = at;
        sequence++;
    }

    /** It has turned out that it takes place later. */
    void postpone(When when, Instant at) {
        if (isCancelled()) {
            throw new IllegalEventChange(title, status, "postpone");
        }
        status = EventStatus.SCHEDULED;
        write(when, at);
        sequence++;
    }

    /** Takes over what the other system says now. Answers whether anything is new. */
    boolean correct(ChapterInfo by, EventFacts facts, When when, EventStatus status, Instant at) {
        boolean moved = !when.equals(when()) || status != this.status;
        if (!moved && facts.equals(facts()) && by.slug().equals(chapter)) {
            return false;
        }
        chapter = by.slug();
        write(facts, by);
        write(when, at);
        this.status = status;
        sequence += moved ? 1 : 0;
        return true;
    }

    private void onlyIfScheduled(String verb) {
        if (status != EventStatus.SCHEDULED) {
            throw new IllegalEventChange(title, status, verb);
        }
    }

    private void write(EventFacts facts, ChapterInfo chapter) {
        title = facts.title();
        description = facts.description();
        kind = facts.kind();
        mode = facts.mode();
        venue = facts.venue();
        capacity = facts.capacity();
        registrationUrl = facts.registrationUrl();
        attending = facts.attending();
        waitlist = facts.waitlist();
        country = Objects.requireNonNullElse(venue.country(), chapter.facts().country());
        String city = Objects.requireNonNullElse(venue.city(), chapter.facts().city());
        cityKey = SearchText.of(city);
        searchText = SearchText.of(title, city, venue.name(), chapter.facts().name());
    }

    private void write(When when, Instant at) {
        startsLocal = when.start().toLocalDateTime();
        startsAt = when.start().toInstant();
        startsOn = when.start().toLocalDate();
        timezone = when.start().getZone().getId();
        endsLocal = when.end() == null ? null : when.end().toLocalDateTime();
        endsAt = when.end() == null ? null : when.end().toInstant();
        changedAt = at;
    }

    When when() {
        return When.instants(startsAt, endsAt, ZoneId.of(timezone));
    }

    EventFacts facts() {
        return new EventFacts(title, description, kind, mode, venue(), capacity, registrationUrl, attending, waitlist);
    }

    /** Hibernate reads a venue of which nothing is known as null. */
    private Venue venue() {
        return venue == null ? Venue.UNKNOWN : venue;
    }

    EventInfo info() {
        return new EventInfo(
                Objects.requireNonNull(id, "not stored yet"),
                caseReference,
                chapter,
                facts(),
                when(),
                status,
                country,
                uid,
                sequence,
                changedAt);
    }

    @Nullable
    String externalId() {
        return externalId;
    }

    int seriesIndex() {
        return seriesIndex;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    boolean isBetween(LocalDate first, LocalDate last) {
        return !startsOn.isBefore(first) && !startsOn.isAfter(last);
    }

    /** Whether one of the days is between its first and its last. */
    boolean runsOnOneOf(Collection<LocalDate> days) {
        LocalDate last = endsLocal == null ? startsOn : endsLocal.toLocalDate();
        return days.stream().anyMatch(day -> !day.isBefore(startsOn) && !day.isAfter(last));
    }

    boolean isIn(String city) {
        return cityKey.equals(city);
    }

    EventStatus status() {
        return status;
    }

    boolean isCancelled() {
        return status == EventStatus.CANCELLED;
    }

    boolean isScheduled() {
        return status == EventStatus.SCHEDULED;
    }
}
