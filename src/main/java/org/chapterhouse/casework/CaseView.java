package org.chapterhouse.casework;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case as one caller may see it; the contract's Case.
 *
 * @param status {@code open} or {@code closed}
 * @param stage where it stands, in words the submitter understands
 * @param decision {@code approved} or {@code declined}, null until decided
 * @param outcome null while open
 * @param submittedBy username; null for callers who may not know
 * @param data the submitter's answers
 */
public record CaseView(
        String reference,
        String flow,
        int release,
        String title,
        String status,
        String stage,
        @Nullable String decision,
        @Nullable String outcome,
        @Nullable String chapter,
        @Nullable String submittedBy,
        OffsetDateTime submittedAt,
        @Nullable OffsetDateTime closedAt,
        List<Waiting> waitingFor,
        Map<String, Object> data) {

    /**
     * What an open case waits for.
     *
     * @param task task id, null for a time or a message
     * @param kind {@code task}, {@code time} or {@code message}
     * @param group candidate group of a task
     * @param assignee username, null if nobody holds it or the caller does not review the case
     */
    public record Waiting(
            @Nullable String task,
            String element,
            String kind,
            String name,
            @Nullable String group,
            @Nullable String assignee,
            OffsetDateTime since,
            @Nullable OffsetDateTime due) {}
}
