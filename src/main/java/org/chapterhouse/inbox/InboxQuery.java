package org.chapterhouse.inbox;

import java.util.Arrays;
import java.util.Locale;
import org.chapterhouse.api.MalformedRequest;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the inbox; null means any.
 *
 * @param q part of a title or of a case reference
 */
public record InboxQuery(
        Queue queue,
        @Nullable String flow,
        @Nullable String element,
        @Nullable String region,
        @Nullable String country,
        @Nullable String chapter,
        @Nullable Due due,
        @Nullable String q,
        Sort sort) {

    /** Whose tasks. */
    public enum Queue {
        MINE,
        UNASSIGNED,
        ALL
    }

    /** By when; days are the caller's. A task on hold is never overdue. */
    public enum Due {
        OVERDUE,
        TODAY,
        WEEK
    }

    /** The order: soonest due, longest open, or most urgent first. */
    public enum Sort {
        DUE,
        CREATED,
        PRIORITY
    }

    /** Everything in a queue, soonest due first. */
    public static InboxQuery of(Queue queue) {
        return new InboxQuery(queue, null, null, null, null, null, null, null, Sort.DUE);
    }

    /** The same, but only what is due then. */
    public InboxQuery due(Due when) {
        return new InboxQuery(queue, flow, element, region, country, chapter, when, q, sort);
    }

    /**
     * Reads a word of an address, such as {@code mine}.
     *
     * @param parameter what the word was given for
     * @throws MalformedRequest if there is no such word
     */
    static <E extends Enum<E>> E parse(Class<E> type, String parameter, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new MalformedRequest(
                        "problem.unknown-choice",
                        parameter,
                        String.join(
                                ", ",
                                Arrays.stream(type.getEnumConstants())
                                        .map(value -> value.name().toLowerCase(Locale.ROOT))
                                        .toList())));
    }
}
