package org.chapterhouse.inbox;

import java.util.Map;
import java.util.TreeMap;
import org.chapterhouse.inbox.InboxQuery.Due;
import org.chapterhouse.inbox.InboxQuery.Queue;
import org.chapterhouse.inbox.InboxQuery.Sort;
import org.jspecify.annotations.Nullable;

/**
 * What the page's search asks for; words that are none are refused.
 *
 * @param due empty for any
 */
record InboxSearch(
        @Nullable String queue,
        @Nullable String q,
        @Nullable String due,
        @Nullable String sort,
        @Nullable String cursor) {

    public boolean isFor(InboxShown.Tab tab) {
        return tab.queue().equals(queueOrFirst()) && tab.due().equals(due == null ? "" : due);
    }

    public String queueOrFirst() {
        return queue == null || queue.isEmpty() ? "all" : queue;
    }

    public String sortOrFirst() {
        return sort == null || sort.isEmpty() ? "due" : sort;
    }

    /** What was asked for, so that the way back leads to the same list. */
    Map<String, String> words() {
        Map<String, String> words = new TreeMap<>();
        words.put("queue", queueOrFirst());
        words.put("q", q == null ? "" : q);
        words.put("due", due == null ? "" : due);
        words.put("sort", sort == null ? "" : sort);
        return words;
    }

    InboxQuery query() {
        return new InboxQuery(
                InboxQuery.parse(Queue.class, "queue", queueOrFirst()),
                null,
                null,
                null,
                null,
                null,
                due == null || due.isEmpty() ? null : InboxQuery.parse(Due.class, "due", due),
                q,
                InboxQuery.parse(Sort.class, "sort", sortOrFirst()));
    }
}
