package org.chapterhouse.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a case waits for, as the engine tells it.
 *
 * @param reference the case, which is the business key of its process instance
 * @param id task id for a task, else the activity instance's id, with the event's id behind it where it is attached
 * @param element BPMN id of the step or event
 * @param name its label, evaluated
 * @param host BPMN id of the step that a boundary event is attached to, or of the sub-process or process whose event
 *     sub-process a timer would start, else null
 * @param groups candidate groups of a task
 * @param assignee account id that the model names for a task, else null
 * @param due when a task should be done or a timer fires, null if the model does not say
 */
public record Wait(
        String reference,
        String id,
        Kind kind,
        String element,
        String name,
        @Nullable String host,
        List<String> groups,
        @Nullable String assignee,
        @Nullable Instant due) {

    /** What ends the waiting. */
    public enum Kind {
        /** a person */
        TASK,
        /** a timer */
        TIME,
        /** a message that is caught in the flow */
        MESSAGE,
        /** nothing itself: a sub-process is open, so that its events can be caught */
        SCOPE
    }
}
