package org.chapterhouse.inbox;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.chapterhouse.casework.TaskDetail;
import org.chapterhouse.casework.TaskFacts;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * A task as a client sees it; the contract's Task.
 *
 * @param reference the case
 * @param element BPMN id of the step
 * @param group candidate group
 * @param assignee username of whoever holds it, null if nobody does
 * @param priority higher is more urgent
 * @param form form id, null if the step asks nothing
 * @param holder the name of whoever holds it; for pages only
 * @param held whether the case is on hold at this step; for pages only
 */
public record TaskView(
        String id,
        @JsonProperty("case") String reference,
        String flow,
        String element,
        String name,
        String title,
        @Nullable String chapter,
        String region,
        String country,
        String group,
        @Nullable String assignee,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime dueAt,
        int priority,
        @Nullable String form,
        @JsonIgnore boolean held,
        @JsonIgnore @Nullable String holder) {

    static TaskView of(TaskDetail detail) {
        return of(detail.task(), detail.assignee());
    }

    static TaskView of(TaskFacts task, @Nullable String assignee) {
        return new TaskView(
                task.task(),
                task.reference(),
                task.flow(),
                task.element(),
                task.name(),
                task.title(),
                task.chapter(),
                task.region(),
                task.country(),
                task.group(),
                assignee,
                task.createdAt().atOffset(ZoneOffset.UTC),
                at(task.dueAt()),
                task.priority(),
                task.form(),
                task.held(),
                assignee);
    }

    /** The same task with its step's name in other words. */
    TaskView named(String newName) {
        return new TaskView(
                id, reference, flow, element, newName, title, chapter, region, country, group, assignee, createdAt,
                dueAt, priority, form, held, holder);
    }

    TaskView heldBy(@Nullable Person person) {
        return new TaskView(
                id,
                reference,
                flow,
                element,
                name,
                title,
                chapter,
                region,
                country,
                group,
                person == null ? null : person.username(),
                createdAt,
                dueAt,
                priority,
                form,
                held,
                person == null ? null : person.name());
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
