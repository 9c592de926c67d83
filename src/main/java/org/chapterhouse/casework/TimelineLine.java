package org.chapterhouse.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One thing that happened in a case. */
@Entity
@Immutable
@Table(name = "casework_timeline")
class TimelineLine {

    static final String SHARED = "shared";
    static final String REVIEWERS = "reviewers";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "casework_id")
    private @Nullable Long id;

    private long caseId;
    private Instant at = Instant.EPOCH;
    private String kind = "";
    private @Nullable Long actor;
    private String actorRole = "system";
    private @Nullable String step;

    @Column(name = "body")
    private @Nullable String text;

    private String visibleTo = SHARED;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Detail detail;

    protected TimelineLine() {}

    TimelineLine(long caseId, Instant at, String kind) {
        this.caseId = caseId;
        this.at = at;
        this.kind = kind;
    }

    /** @param role {@code submitter} or the group in whose name the person acted */
    TimelineLine by(long person, String role) {
        actor = person;
        actorRole = role;
        return this;
    }

    TimelineLine at(@Nullable String stepLabel) {
        step = stepLabel;
        return this;
    }

    TimelineLine saying(@Nullable String words) {
        text = words;
        return this;
    }

    /** @param audience {@code shared}, {@code reviewers}, or a group that alone sees it */
    TimelineLine visibleTo(String audience) {
        visibleTo = audience;
        return this;
    }

    TimelineLine with(Detail more) {
        detail = more;
        return this;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return id;
    }

    Instant at() {
        return at;
    }

    String kind() {
        return kind;
    }

    @Nullable
    Long actor() {
        return actor;
    }

    String actorRole() {
        return actorRole;
    }

    @Nullable
    String step() {
        return step;
    }

    @Nullable
    String text() {
        return text;
    }

    String visibleTo() {
        return visibleTo;
    }

    Detail detail() {
        return detail == null ? Detail.NONE : detail;
    }

    /**
     * What only some lines have.
     *
     * @param fired the decision row behind the line
     * @param changes what a new answer changed
     * @param facts further values, such as {@code decision} or {@code until}
     */
    record Detail(TimelineView.@Nullable Fired fired, List<TimelineView.Change> changes, Map<String, Object> facts) {

        static final Detail NONE = new Detail(null, List.of(), Map.of());
    }
}
