package org.chapterhouse.chapter;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.chapterhouse.api.SearchText;
import org.jspecify.annotations.Nullable;

/** A local group and where it stands: applied, on trial, active, paused, dormant or closed; every change is recorded. */
@Entity
@Table(name = "chapter_chapter")
class Chapter {

    @Id
    @GeneratedValue(generator = "chapter_chapter_seq")
    @SequenceGenerator(name = "chapter_chapter_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    private String slug;
    private String name;
    private String city;
    private @Nullable String state;
    private String country;
    private String timezone;
    private @Nullable Double latitude;
    private @Nullable Double longitude;
    private @Nullable String url;
    private @Nullable String groupAddress;
    private boolean listed = true;
    private @Nullable LocalDate heardOn;
    private @Nullable LocalDate watchedSince;
    private @Nullable String healthCase;
    private @Nullable LocalDate founded;
    private @Nullable Integer members;

    @Enumerated(EnumType.STRING)
    private ChapterStatus status;

    @Enumerated(EnumType.STRING)
    private Trust trust = Trust.NEW;

    @Embedded
    private TrackRecord track = TrackRecord.blank();

    private String sortName;
    private String cityKey;
    private String searchText;

    @OneToMany(mappedBy = "chapter", cascade = CascadeType.PERSIST)
    @OrderBy("at, id")
    private List<ChapterChange> history = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Chapter() {}

    private Chapter(String slug, ChapterFacts facts, ChapterStatus status, Instant at, String reason) {
        this.slug = slug;
        this.status = status;
        write(facts);
        history.add(new ChapterChange(this, at, "status", null, status.id(), reason));
    }

    /** A group asks to become a chapter. */
    static Chapter apply(String slug, ChapterFacts facts, Instant at) {
        return new Chapter(slug, facts, ChapterStatus.APPLIED, at, "applied");
    }

    /** A chapter that already lives elsewhere comes into the records. */
    static Chapter takeOver(String slug, ChapterFacts facts, ChapterStatus status, Instant at, String reason) {
        return new Chapter(slug, facts, status, at, reason);
    }

    void startTrial(Instant at, String reason) {
        become(ChapterStatus.TRIAL, at, reason);
    }

    void passTrial(Instant at, String reason) {
        if (status != ChapterStatus.TRIAL) {
            throw new IllegalChapterChange(slug, status, ChapterStatus.ACTIVE);
        }
        become(ChapterStatus.ACTIVE, at, reason);
    }

    void pause(Instant at, String reason) {
        become(ChapterStatus.PAUSED, at, reason);
    }

    /** Goes on where it was before the pause: a trial is not over because of one. */
    void resume(Instant at, String reason) {
        if (status != ChapterStatus.PAUSED) {
            throw new IllegalChapterChange(slug, status, ChapterStatus.ACTIVE);
        }
        boolean onTrial = lastChangeTo(ChapterStatus.PAUSED)
                .filter(change -> ChapterStatus.TRIAL.id().equals(change.old()))
                .isPresent();
        become(onTrial ? ChapterStatus.TRIAL : ChapterStatus.ACTIVE, at, reason);
        watchFrom(at);
    }

    void fallDormant(Instant at, String reason) {
        become(ChapterStatus.DORMANT, at, reason);
    }

    void revive(Instant at, String reason) {
        if (status != ChapterStatus.DORMANT) {
            throw new IllegalChapterChange(slug, status, ChapterStatus.ACTIVE);
        }
        become(ChapterStatus.ACTIVE, at, reason);
        watchFrom(at);
        list(at, reason);
    }

    /** Leaves it out of lists; its page stays. */
    void delist(Instant at, String reason) {
        listed(false, at, reason);
    }

    void list(Instant at, String reason) {
        listed(true, at, reason);
    }

    private void listed(boolean next, Instant at, String reason) {
        if (listed != next) {
            history.add(new ChapterChange(this, at, "listed", String.valueOf(listed), String.valueOf(next), reason));
            listed = next;
        }
    }

    /** A word that it lives counts like an event for its clocks. */
    void heardOn(Instant at) {
        heardOn = day(at);
    }

    /** A case begins to watch over it, or its clocks begin anew. */
    void watchFrom(Instant at) {
        watchedSince = day(at);
    }

    void isWatchedBy(@Nullable String reference) {
        healthCase = reference;
    }

    private LocalDate day(Instant at) {
        return at.atZone(ZoneId.of(timezone)).toLocalDate();
    }

    /** The last day on which it gave a sign of life, or on which its clocks began; null if nobody watches over it. */
    @Nullable
    LocalDate silentSince() {
        if (watchedSince == null) {
            return null;
        }
        return Stream.of(watchedSince, heardOn, track.lastActivity())
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(watchedSince);
    }

    /** When its trial began; empty if it has never been on trial. */
    Optional<Instant> trialSince() {
        return history.stream()
                .filter(change -> change.isStatus() && ChapterStatus.TRIAL.id().equals(change.now()))
                .map(ChapterChange::at)
                .findFirst();
    }

    private Optional<ChapterChange> lastChangeTo(ChapterStatus reached) {
        return history.stream()
                .filter(change -> change.isStatus() && reached.id().equals(change.now()))
                .reduce((earlier, later) -> later);
    }

    void close(Instant at, String reason) {
        become(ChapterStatus.CLOSED, at, reason);
    }

    private void become(ChapterStatus next, Instant at, String reason) {
        if (!status.next().contains(next)) {
            throw new IllegalChapterChange(slug, status, next);
        }
        history.add(new ChapterChange(this, at, "status", status.id(), next.id(), reason));
        status = next;
    }

    /**
     * Keeps that a role of the team has changed.
     *
     * @param before account that had the role, null if nobody had
     * @param now account that has it now, null if nobody has
     */
    void teamChanged(String role, @Nullable Long before, @Nullable Long now, Instant at, String reason) {
        history.add(new ChapterChange(
                this,
                at,
                "team-" + role,
                before == null ? null : before.toString(),
                now == null ? null : now.toString(),
                reason));
    }

    void reachableAt(String address, Instant at, String reason) {
        if (!address.equals(groupAddress)) {
            history.add(new ChapterChange(this, at, "address", groupAddress, address, reason));
            groupAddress = address;
        }
    }

    /** Trust is decided elsewhere; here it is kept, with its history. */
    void trustAs(Trust next, Instant at, String reason) {
        if (trust != next) {
            history.add(new ChapterChange(this, at, "trust", trust.id(), next.id(), reason));
            trust = next;
        }
    }

    /** Takes over facts as another source has them. Answers whether anything is new. */
    boolean correct(ChapterFacts facts) {
        if (facts.equals(facts())) {
            return false;
        }
        write(facts);
        return true;
    }

    private void write(ChapterFacts facts) {
        name = facts.name();
        city = facts.city();
        state = facts.state();
        country = facts.country();
        timezone = facts.timezone().getId();
        Place place = facts.place();
        latitude = place == null ? null : place.latitude();
        longitude = place == null ? null : place.longitude();
        url = facts.url();
        founded = facts.founded();
        members = facts.members();
        sortName = SearchText.of(name);
        cityKey = SearchText.of(city);
        searchText = SearchText.of(name, city, state, country, slug);
    }

    ChapterFacts facts() {
        Place place = latitude == null || longitude == null ? null : new Place(latitude, longitude);
        return new ChapterFacts(name, city, state, country, ZoneId.of(timezone), place, url, founded, members);
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    String slug() {
        return slug;
    }

    @Nullable
    String groupAddress() {
        return groupAddress;
    }

    boolean isListed() {
        return listed;
    }

    @Nullable
    String healthCase() {
        return healthCase;
    }

    ChapterStatus status() {
        return status;
    }

    Trust trust() {
        return trust;
    }

    TrackRecord track() {
        return track;
    }

    String sortName() {
        return sortName;
    }

    List<ChapterChange> history() {
        return List.copyOf(history);
    }
}
