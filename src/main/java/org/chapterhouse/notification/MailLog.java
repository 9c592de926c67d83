package org.chapterhouse.notification;

import java.time.Instant;
import java.util.Optional;
import org.chapterhouse.api.Slice;
import org.jspecify.annotations.Nullable;

/** The outbox for those who look after it. The secrets of one-time links are cut out of everything shown here. */
public interface MailLog {

    /** Newest first. */
    Slice<Entry> list(Query query, int limit, @Nullable String cursor);

    Optional<Copy> find(long id);

    /** How many letters nobody could deliver. */
    int dead();

    /** Whether there is a mail server; without one letters are kept here and sent to nobody. */
    boolean delivers();

    /**
     * Queues a letter again that was given up, under the Message-ID it has had from the start.
     *
     * @return false if it is not a letter that was given up (any longer), or if there is no mail server
     */
    boolean sendAgain(long id);

    /** The same for all of them. @return how many */
    int sendAllAgain();

    /**
     * Which letters.
     *
     * @param state {@code queued}, {@code sending}, {@code sent}, {@code dead}, {@code kept} or {@code muted}; null for all
     * @param q part of an address, a subject or a case's reference; null for all
     */
    record Query(@Nullable String state, @Nullable String q) {}

    /**
     * A letter in a list.
     *
     * @param at when it was sent, or written if it was not
     * @param nextAttempt null unless it waits for one
     * @param problem kind of the last failure, null if there was none
     * @param reply what the mail server said to it
     */
    record Entry(
            long id,
            String to,
            String subject,
            String template,
            @Nullable String caseReference,
            String state,
            Instant at,
            int attempts,
            @Nullable Instant nextAttempt,
            @Nullable String problem,
            @Nullable String reply) {}

    /** A whole letter. */
    record Copy(Entry entry, String messageId, String text) {}
}
