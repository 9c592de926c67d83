package org.chapterhouse.casework;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What somebody filled in, once and for all. */
@Entity
@Immutable
@Table(name = "casework_answer")
class Answer {

    /** How the answer came to the case; the names are those of the table's check. */
    enum Kind {
        /** the start form */
        start,
        /** a task's form */
        task,
        /** an action's form */
        action,
        /** an action's answer that became part of the case's data */
        adopted
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "casework_id")
    private @Nullable Long id;

    private long caseId;
    private String step = "";

    @Enumerated(EnumType.STRING)
    private Kind kind = Kind.task;

    private @Nullable String form;
    private @Nullable String task;
    private long byAccount;
    private boolean bySubmitter;
    private Instant at = Instant.EPOCH;
    private @Nullable String visibleTo;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> data = Map.of();

    protected Answer() {}

    private Answer(long caseId, Kind kind, String step, long byAccount, Instant at, Map<String, Object> data) {
        this.caseId = caseId;
        this.kind = kind;
        this.step = step;
        this.byAccount = byAccount;
        this.at = at;
        this.data = data;
    }

    static Answer toStart(CaseFile file, @Nullable String form, Map<String, Object> data) {
        Answer answer = new Answer(file.id(), Kind.start, "start", file.submitter(), file.submittedAt(), data);
        answer.form = form;
        answer.bySubmitter = true;
        return answer;
    }

    /** @param bySubmitter whether it becomes part of the case's data */
    static Answer toTask(
            OpenWait wait,
            @Nullable String form,
            @Nullable String visibleTo,
            long by,
            boolean bySubmitter,
            Instant at,
            Map<String, Object> data) {
        Answer answer = new Answer(wait.caseId(), Kind.task, wait.element(), by, at, data);
        answer.form = form;
        answer.task = wait.id();
        answer.visibleTo = visibleTo;
        answer.bySubmitter = bySubmitter;
        return answer;
    }

    static Answer toAction(
            CaseFile file, String element, @Nullable String form, long by, Instant at, Map<String, Object> data) {
        Answer answer = new Answer(file.id(), Kind.action, element, by, at, data);
        answer.form = form;
        return answer;
    }

    /** The part of this answer that from now on belongs to the case's data; null for what is empty now. */
    @SuppressWarnings({"unchecked", "NullAway"}) // only putInto reads what was adopted
    Answer adopted(Map<String, @Nullable Object> part, Instant now) {
        Answer answer = new Answer(caseId, Kind.adopted, step, byAccount, now, (Map<String, Object>) (Map<?, ?>) part);
        answer.bySubmitter = true;
        return answer;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return id;
    }

    long caseId() {
        return caseId;
    }

    String step() {
        return step;
    }

    Kind kind() {
        return kind;
    }

    @Nullable
    String form() {
        return form;
    }

    @Nullable
    String task() {
        return task;
    }

    long by() {
        return byAccount;
    }

    /** Whether the answer is part of the case's data. */
    boolean isSubmitters() {
        return bySubmitter;
    }

    Instant at() {
        return at;
    }

    @Nullable
    String visibleTo() {
        return visibleTo;
    }

    Map<String, Object> data() {
        return data;
    }

    /** Writes it over what the case has known so far; an adopted answer may say that something is empty now. */
    void putInto(Map<String, Object> known) {
        data.forEach((String key, @Nullable Object value) -> {
            if (value == null) {
                known.remove(key);
            } else {
                known.put(key, value);
            }
        });
    }
}
