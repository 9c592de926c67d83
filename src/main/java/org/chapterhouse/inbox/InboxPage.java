package org.chapterhouse.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One keyset page of the inbox.
 *
 * @param next cursor of the page that follows, null on the last one
 */
public record InboxPage(List<TaskView> items, @Nullable String next, Total total) {

    /**
     * How many tasks all pages hold together.
     *
     * @param relation {@code exact}, or {@code at-least} where counting on would cost more than it tells
     */
    public record Total(long value, String relation) {

        /** Tasks are counted up to here. */
        public static final int MOST = 1000;

        static Total of(long counted) {
            return counted > MOST ? new Total(MOST, "at-least") : new Total(counted, "exact");
        }
    }
}
