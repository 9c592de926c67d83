package org.chapterhouse.casework;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An open task as casework tells it to others.
 *
 * @param task the engine's task id, which is the task's id everywhere
 * @param stage label of the step for the submitter
 * @param title what people call the case
 * @param submitter account id of whoever submitted the case
 * @param group candidate group, {@code organizers} for a step of the submitter's side
 * @param assignee account id of whoever holds it, null if nobody does
 * @param priority higher is more urgent, 50 by default
 * @param form form id, null if the step asks nothing
 * @param held whether the case is on hold at this step
 * @param heldUntil when the hold ends by itself, null if not known
 * @param parties who has a stake in the case, as {@code kind:key}; who shares one sees the case as a submitter would
 */
public record TaskFacts(
        String task,
        String reference,
        String flow,
        String element,
        String name,
        String stage,
        String title,
        @Nullable String chapter,
        String region,
        String country,
        long submitter,
        String group,
        @Nullable Long assignee,
        Instant createdAt,
        @Nullable Instant dueAt,
        int priority,
        @Nullable String form,
        boolean held,
        @Nullable Instant heldUntil,
        Set<String> parties) {

    /** The same task in other words. */
    TaskFacts named(String newName, String newStage) {
        return new TaskFacts(
                task, reference, flow, element, newName, newStage, title, chapter, region, country, submitter, group,
                assignee, createdAt, dueAt, priority, form, held, heldUntil, parties);
    }
}
