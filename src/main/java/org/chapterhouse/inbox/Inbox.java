package org.chapterhouse.inbox;

import java.util.Collection;
import java.util.List;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * The open tasks that a person may work on: those they hold, and those of the groups and regions they serve unless they
 * are party to the case. Nothing else is ever in an answer or in a count.
 */
public interface Inbox {

    /**
     * One page of a queue.
     *
     * @param cursor {@link InboxPage#next()} of the page before, null for the first
     * @throws org.chapterhouse.api.MalformedRequest if the cursor is not one of this order
     */
    InboxPage list(InboxQuery query, Person who, int limit, @Nullable String cursor);

    /** Those of these tasks that are theirs to work on, the soonest due first; what is not is left out. */
    List<TaskView> among(Collection<String> ids, Person who);

    /** How many there are, counted as far as {@link InboxPage.Total#MOST}. */
    InboxPage.Total count(InboxQuery query, Person who);
}
