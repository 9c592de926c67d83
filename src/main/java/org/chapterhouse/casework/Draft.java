package org.chapterhouse.casework;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.chapterhouse.people.Person;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A half-filled form, of a flow that may be started or of a task; never validated before it is submitted. */
@Entity
@Table(name = "casework_draft")
class Draft {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "casework_id")
    private @Nullable Long id;

    /** Counted by hand, since clients compare it; the row is locked for every change. */
    private int version = 1;

    private long owner;
    private @Nullable String flow;
    private @Nullable String task;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> data = Map.of();

    private Long[] editors = {};
    private long savedBy;
    private Instant savedAt = Instant.EPOCH;

    protected Draft() {}

    Draft(long owner, @Nullable String flow, @Nullable String task, Map<String, Object> data, Instant now) {
        this.owner = owner;
        this.flow = flow;
        this.task = task;
        this.data = data;
        this.savedBy = owner;
        this.savedAt = now;
    }

    void save(Map<String, Object> newData, long by, Instant now) {
        data = newData;
        savedBy = by;
        savedAt = now;
        version++;
    }

    void shareWith(List<Long> people) {
        openTo(people);
        version++;
    }

    /** Shares a draft that nobody has seen yet. */
    void openTo(List<Long> people) {
        editors = people.toArray(Long[]::new);
    }

    boolean isOpenTo(Person person) {
        return owner == person.id() || List.of(editors).contains(person.id());
    }

    boolean isOwnedBy(Person person) {
        return owner == person.id();
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return id;
    }

    int version() {
        return version;
    }

    @Nullable
    String flow() {
        return flow;
    }

    @Nullable
    String task() {
        return task;
    }

    Map<String, Object> data() {
        return data;
    }

    List<Long> editors() {
        return List.of(editors);
    }

    long savedBy() {
        return savedBy;
    }

    Instant savedAt() {
        return savedAt;
    }
}
