package org.chapterhouse.retrospective;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Something that a chapter has learned and the playbook's curators have kept, as a point of one line. */
@Entity
@Immutable
@Table(name = "retrospective_lesson")
class Lesson {

    @Id
    @GeneratedValue(generator = "retrospective_report_seq")
    @SequenceGenerator(name = "retrospective_report_seq", allocationSize = 50)
    private @Nullable Long id;

    private String caseReference = "";
    private String topic = "";
    private String point = "";
    private Instant keptAt = Instant.EPOCH;

    protected Lesson() {}

    Lesson(String caseReference, String topic, String point, Instant keptAt) {
        this.caseReference = caseReference;
        this.topic = topic;
        this.point = point;
        this.keptAt = keptAt;
    }

    public String topic() {
        return topic;
    }

    public String point() {
        return point;
    }
}
