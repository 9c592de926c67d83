package org.chapterhouse.chapter;

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

/** One line of a chapter's history. */
@Entity
@Table(name = "chapter_change")
class ChapterChange {

    @Id
    @GeneratedValue(generator = "chapter_change_seq")
    @SequenceGenerator(name = "chapter_change_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Chapter chapter;

    private Instant at;
    private String what;

    @Column(name = "old_value")
    private @Nullable String old;

    @Column(name = "new_value")
    private @Nullable String now;

    private String reason;

    @SuppressWarnings("NullAway.Init")
    protected ChapterChange() {}

    ChapterChange(Chapter chapter, Instant at, String what, @Nullable String old, @Nullable String now, String reason) {
        this.chapter = chapter;
        this.at = at;
        this.what = what;
        this.old = old;
        this.now = now;
        this.reason = reason;
    }

    boolean isStatus() {
        return what.equals("status");
    }

    boolean isAboutTeam() {
        return what.startsWith("team-");
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
