package org.chapterhouse.notification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outbox as it can be read. */
public interface Letters {

    /**
     * Letters that were sent, or kept because there is no mail server; newest first.
     *
     * @param recipient whose letters, by address in any case or by username; null for everybody's
     */
    List<Mail> to(@Nullable String recipient, int limit);

    /** Letters that nobody could deliver, newest first. */
    List<Mail> dead(int limit);

    /**
     * A letter.
     *
     * @param links the addresses that its text holds
     * @param at when it was sent, or written if it was not
     */
    record Mail(long id, String to, String subject, String text, List<String> links, Instant at, String state) {}
}
