package org.chapterhouse.casework;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One case has started another by a message. */
@Entity
@Immutable
@Table(name = "casework_link")
class CaseLink {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "casework_id")
    private @Nullable Long id;

    private long starter;
    private long started;
    private String message = "";
    private Instant at = Instant.EPOCH;

    protected CaseLink() {}

    CaseLink(CaseFile starter, CaseFile started, String message, Instant at) {
        this.starter = starter.id();
        this.started = started.id();
        this.message = message;
        this.at = at;
    }
}
