package org.chapterhouse.casework;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PrePersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Duration;
import java.time.Instant;
import org.chapterhouse.engine.Wait;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** Something that a case waits for; of a task it stays behind as the note of who closed it, when and how. */
@Entity
@Table(name = "casework_wait")
class OpenWait implements Persistable<String> {

    @Id
    private String id = "";

    private long caseId;

    @Enumerated(EnumType.STRING)
    private Wait.Kind kind = Wait.Kind.TASK;

    private String element = "";
    private @Nullable String host;
    private String name = "";
    private @Nullable String taskGroup;
    private @Nullable Long assignee;
    private boolean overridden;
    private Instant since = Instant.EPOCH;
    private @Nullable Instant due;
    private @Nullable Instant heldSince;
    private @Nullable Instant heldUntil;
    private long heldSeconds;
    private @Nullable Instant remindAt;
    private @Nullable Instant closedAt;
    private @Nullable Long closedBy;
    private @Nullable String decision;

    @Transient
    private boolean stored;

    protected OpenWait() {}

    OpenWait(long caseId, Wait wait, @Nullable String group, Instant now) {
        this.id = wait.id();
        this.caseId = caseId;
        this.kind = wait.kind();
        this.element = wait.element();
        this.host = wait.host();
        this.name = wait.name();
        this.taskGroup = group;
        this.since = now;
        this.due = wait.due();
        if (kind == Wait.Kind.TASK) {
            remindAt = now;
        }
    }

    /** Gives the task to somebody, or to nobody. */
    void assignTo(@Nullable Long person, boolean despiteConflict) {
        assignee = person;
        overridden = person != null && despiteConflict;
    }

    void hold(long by, Instant now, @Nullable Instant until) {
        assignee = by;
        heldSince = now;
        heldUntil = until;
    }

    /** Ends a hold; the step's clock stood still meanwhile. */
    void resume(Instant now) {
        if (heldSince == null) {
            throw new IllegalStateException(id + " is not on hold");
        }
        Duration held = Duration.between(heldSince, now);
        heldSeconds += held.toSeconds();
        if (due != null) {
            due = due.plus(held);
        }
        heldSince = null;
        heldUntil = null;
    }

    void close(Instant now, @Nullable Long by, @Nullable String how) {
        closedAt = now;
        closedBy = by;
        decision = how;
        remindAt = null;
    }

    /** Is looked into again at this hour of the next day. */
    void remindDaily(Instant now) {
        Instant last = remindAt == null ? now : remindAt;
        remindAt = last.plus(Duration.ofDays(Duration.between(last, now).toDays() + 1));
    }

    /** Whole days since the wait began, without holds. */
    long daysWaiting(Instant now) {
        Instant counted = heldSince == null ? now : heldSince;
        return Duration.between(since.plusSeconds(heldSeconds), counted).toDays();
    }

    boolean isHeld() {
        return heldSince != null;
    }

    boolean isTask() {
        return kind == Wait.Kind.TASK;
    }

    boolean isOpen() {
        return closedAt == null;
    }

    String id() {
        return id;
    }

    long caseId() {
        return caseId;
    }

    Wait.Kind kind() {
        return kind;
    }

    String element() {
        return element;
    }

    @Nullable
    String host() {
        return host;
    }

    String name() {
        return name;
    }

    /** Candidate group of a task; {@code organizers} if the model names none. */
    String group() {
        return taskGroup == null ? CaseAccess.ORGANIZERS : taskGroup;
    }

    @Nullable
    Long assignee() {
        return assignee;
    }

    boolean isOverridden() {
        return overridden;
    }

    Instant since() {
        return since;
    }

    @Nullable
    Instant due() {
        return due;
    }

    @Nullable
    Instant heldUntil() {
        return heldUntil;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    @Nullable
    Long closedBy() {
        return closedBy;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PrePersist
    void isStored() {
        stored = true;
    }
}
