package org.chapterhouse.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PrePersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One published set of models, decisions and forms; immutable. */
@Entity
@Table(name = "policy_release")
class Release implements Persistable<Integer> {

    static final String PACKAGED = "packaged";

    @Id
    private int number;

    private String deploymentId = "";

    private String source = PACKAGED;

    private String note = "";
    private @Nullable String publishedBy;
    private @Nullable String approvedBy;
    private Instant effectiveFrom = Instant.EPOCH;
    private Instant createdAt = Instant.EPOCH;

    @Transient
    private boolean stored;

    protected Release() {}

    /** A release made of the files that came with the application. */
    static Release packaged(int number, String deploymentId, String note, Instant now) {
        Release release = new Release();
        release.number = number;
        release.deploymentId = deploymentId;
        release.note = note;
        release.effectiveFrom = now;
        release.createdAt = now;
        return release;
    }

    int number() {
        return number;
    }

    String deploymentId() {
        return deploymentId;
    }

    boolean isPackaged() {
        return source.equals(PACKAGED);
    }

    String source() {
        return source;
    }

    String note() {
        return note;
    }

    @Nullable
    String publishedBy() {
        return publishedBy;
    }

    @Nullable
    String approvedBy() {
        return approvedBy;
    }

    Instant effectiveFrom() {
        return effectiveFrom;
    }

    @Override
    public Integer getId() {
        return number;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PrePersist
    void markStored() {
        stored = true;
    }
}
