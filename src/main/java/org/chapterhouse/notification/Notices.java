package org.chapterhouse.notification;

import java.time.Instant;
import java.util.Optional;
import org.chapterhouse.api.Slice;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;

/** What a person was told, as the application shows it to them: their own letters and nobody else's. */
public interface Notices {

    /** How many a person has not opened yet; counted up to {@link #MANY}. */
    int unread(Person who);

    /** From here on "many" is as good as the number. */
    int MANY = 100;

    /**
     * Newest first.
     *
     * @param asked part of the subject or the case's reference, empty for all
     */
    Slice<Notice> list(Person who, String asked, boolean onlyUnread, int limit, @Nullable String cursor);

    /** Marks it as read; empty if this person has no such notice. */
    Optional<Notice> open(Person who, long id);

    void openAll(Person who);

    /**
     * One of them.
     *
     * @param path where it leads in the application, null if nowhere
     * @param important whether it asks something or decides on something
     */
    record Notice(
            long id,
            String subject,
            @Nullable String path,
            @Nullable String caseReference,
            Instant at,
            boolean read,
            boolean important) {}
}
