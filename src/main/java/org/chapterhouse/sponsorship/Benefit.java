package org.chapterhouse.sponsorship;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One thing that a sponsor has been promised, and the proof that it was given. */
@Entity
@Table(name = "sponsorship_benefit")
class Benefit {

    /** What has become of it. */
    enum Status {
        OPEN,
        DELIVERED,
        MISSED;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    @GeneratedValue(generator = "sponsorship_id")
    @SequenceGenerator(name = "sponsorship_id", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Agreement agreement;

    private int position;
    private String what;

    @Enumerated(EnumType.STRING)
    private Status status = Status.OPEN;

    private @Nullable String proof;
    private @Nullable String note;
    private @Nullable Instant at;

    @SuppressWarnings("NullAway.Init")
    protected Benefit() {}

    Benefit(Agreement agreement, int position, String what) {
        this.agreement = agreement;
        this.position = position;
        this.what = what;
    }

    /** @param shown an attachment's number or a web address */
    void deliver(String shown, @Nullable String words, Instant when) {
        settle(Status.DELIVERED, shown, words, when);
    }

    void miss(@Nullable String why, Instant when) {
        settle(Status.MISSED, null, why, when);
    }

    private void settle(Status next, @Nullable String shown, @Nullable String words, Instant when) {
        if (!isOpen()) {
            throw new IllegalStateException(what + " is settled already");
        }
        status = next;
        proof = shown;
        note = words;
        at = when;
    }

    boolean isOpen() {
        return status == Status.OPEN;
    }

    String what() {
        return what;
    }

    Status status() {
        return status;
    }

    @Nullable
    String proof() {
        return proof;
    }

    @Nullable
    String note() {
        return note;
    }

    @Nullable
    Instant at() {
        return at;
    }
}
