package org.chapterhouse.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What casework reads from a deployed model; immutable.
 *
 * @param flow process id, equal to the file's name
 * @param name label of the process
 * @param description its documentation, empty if it has none
 * @param referencePrefix process property {@code referencePrefix}, such as {@code EVT}; {@code CASE} by default
 * @param startForm form id of the plain start event, null if people cannot start this flow
 * @param steps user tasks by element id, in the order of the file
 * @param actions message events with an {@code audience}; several may share a name where only one of them can be sent at a time
 * @param catches message events that other cases send to
 * @param startMessages names of the messages that start a case of this flow
 * @param ends end events of the process by element id
 * @param events times and messages that a case may wait for, by element id
 * @param hiddenRules groups that alone read which rows fired, by id of the business rule task that says so with the
 *     property {@code visibility}
 * @param reviewers groups that see every case of the flow from its start: process property {@code reviewers}
 * @param promoted names that the model's conditions, decisions, timers and activities read
 */
public record FlowModel(
        String definitionId,
        String flow,
        String name,
        String description,
        String referencePrefix,
        @Nullable String startForm,
        Map<String, Step> steps,
        List<Action> actions,
        List<Catch> catches,
        Set<String> startMessages,
        Map<String, End> ends,
        Map<String, Event> events,
        Map<String, String> hiddenRules,
        List<String> reviewers,
        Set<String> promoted) {

    /**
     * A user task and what its extension properties say.
     *
     * @param stage label for the submitter, the task's name if the property {@code stage} is missing
     * @param visibility group that alone sees this step's answers, null if nothing is hidden
     * @param returnsToSamePerson whether a repeat of the step goes to whoever did it last
     * @param onePersonOnce whether a person may answer this step only once in a case
     * @param multiInstance whether values stay local to the task
     */
    public record Step(
            String element,
            String name,
            String documentation,
            @Nullable String form,
            String stage,
            @Nullable String visibility,
            boolean returnsToSamePerson,
            boolean onePersonOnce,
            boolean multiInstance) {}

    /**
     * A time or a message that a case may wait for.
     *
     * @param stage what the submitter reads while the case waits there: property {@code stage} of the event, or of the
     *     event-based gateway before it; else the label, behind a gateway that of the event that is awaited
     * @param explanation the event's documentation: what it does
     * @param awaited whether the flow stands still for it: it is neither at the edge of something else, nor an action that
     *     people have, nor a way out beside what an event-based gateway waits for in the first place
     */
    public record Event(String element, String stage, String explanation, boolean awaited) {}

    /**
     * A message event that people may send to the case.
     *
     * @param name the action's name in addresses: property {@code action}, else the element's id
     * @param message BPMN message name
     * @param label the event's label
     * @param consequence the event's documentation: what sending it does
     * @param audience who may send it
     * @param form form id, null if it asks nothing
     * @param host step or sub-process at whose edge it sits, or the sub-process (null: the process) whose event
     *     sub-process it starts
     * @param where how the event is drawn, which decides when it can be sent
     */
    public record Action(
            String name,
            String element,
            String message,
            String label,
            String consequence,
            Audience audience,
            @Nullable String form,
            @Nullable String host,
            Place where) {}

    /**
     * A message event that waits for another case.
     *
     * @param message BPMN message name
     * @param host as of an {@link Action}
     */
    public record Catch(String element, String message, String label, @Nullable String host, Place where) {}

    /** Who may send an action's message. */
    public enum Audience {
        SUBMITTER,
        REVIEWERS
    }

    /** Where a message event is drawn. */
    public enum Place {
        /** in the flow: can be sent while the case waits at it */
        IN_FLOW,
        /** at the edge of its host: can be sent while the host is open */
        BOUNDARY,
        /** starts an event sub-process: can be sent while its host is open */
        EVENT_SUB_PROCESS
    }

    /**
     * An end event.
     *
     * @param outcome property {@code outcome}, the event's id by default
     * @param isFinal property {@code final}
     */
    public record End(String element, String name, String outcome, boolean isFinal) {}

    public Optional<Step> step(String element) {
        return Optional.ofNullable(steps.get(element));
    }

    public Optional<Event> event(String element) {
        return Optional.ofNullable(events.get(element));
    }

    public List<Action> actionsFor(Audience audience) {
        return actions.stream().filter(a -> a.audience() == audience).toList();
    }
}
