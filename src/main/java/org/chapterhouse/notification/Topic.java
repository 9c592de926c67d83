package org.chapterhouse.notification;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What kind of news a letter brings. Whatever asks something of a person, or decides on it, is important. */
public enum Topic {
    /** Decisions, questions, sign-in matters: always sent. */
    IMPORTANT,
    /** Comments on one's cases. */
    COMMENTS,
    /** Receipts, and what happened that asks nothing. */
    NEWS,
    /** Repeated calls for what waits already. */
    REMINDERS;

    /** Those that people may do without. */
    static List<Topic> mutable() {
        return List.of(COMMENTS, NEWS, REMINDERS);
    }

    boolean isMutable() {
        return this != IMPORTANT;
    }

    /** The word for it in addresses, tables and message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Topic> of(String word) {
        return Arrays.stream(values())
                .filter(topic -> topic.word().equals(word))
                .findFirst();
    }
}
