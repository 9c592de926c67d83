package org.chapterhouse.sponsorship;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of a sponsor's history. */
@Entity
@Table(name = "sponsorship_sponsor_change")
class SponsorChange {

    @Id
    @GeneratedValue(generator = "sponsorship_id")
    @SequenceGenerator(name = "sponsorship_id", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Sponsor sponsor;

    private Instant at;
    private String what;

    @Column(name = "old_value")
    private @Nullable String old;

    @Column(name = "new_value")
    private @Nullable String now;

    private String reason;

    @SuppressWarnings("NullAway.Init")
    protected SponsorChange() {}

    SponsorChange(Sponsor sponsor, Instant at, String what, @Nullable String old, @Nullable String now, String reason) {
        this.sponsor = sponsor;
        this.at = at;
        this.what = what;
        this.old = old;
        this.now = now;
        this.reason = reason;
    }

    Instant at() {
        return at;
    }

    String what() {
        return what;
    }

    @Nullable
    String old() {
        return old;
    }

    @Nullable
    String now() {
        return now;
    }

    String reason() {
        return reason;
    }
}
