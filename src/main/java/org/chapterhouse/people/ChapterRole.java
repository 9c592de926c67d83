package org.chapterhouse.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A person's part in a chapter, as stored. */
@Entity
@Table(name = "people_membership")
@IdClass(ChapterRole.Key.class)
class ChapterRole {

    @Id
    private long accountId;

    @Id
    private String chapter;

    private String role;

    @SuppressWarnings("NullAway.Init")
    protected ChapterRole() {}

    long accountId() {
        return accountId;
    }

    Membership membership() {
        return new Membership(chapter, role);
    }

    /** One person has one part in a chapter. */
    record Key(long accountId, String chapter) implements Serializable {}
}
