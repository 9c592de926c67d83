package org.chapterhouse.casework;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of the decision {@code reminders} wants somebody told; published inside the transaction that remembers it.
 *
 * @param audience {@code submitter}, {@code assignee} or a candidate group
 * @param message key of the template
 * @param stage label of the step that waits
 * @param assignee account id of whoever holds the task, null if nobody does
 * @param done account ids of those who have answered the step already, of which each person answers one
 * @param daysWaiting whole days since the wait began, without holds
 */
public record ReminderDue(
        String reference,
        String region,
        long submitter,
        String audience,
        String message,
        String stage,
        @Nullable Long assignee,
        Set<Long> done,
        long daysWaiting,
        java.time.@Nullable Instant due) {}
