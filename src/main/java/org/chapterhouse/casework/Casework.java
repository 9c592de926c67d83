package org.chapterhouse.casework;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.api.Slice;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * The case, for whoever moves or reads one. Every method checks what {@code who} may see and do; a stranger is told
 * {@link org.chapterhouse.api.NotFound}. Methods that change something run in one transaction with the engine, the
 * inbox and the outbox, and lock the case's row first.
 */
public interface Casework {

    /** The flows of the active release that people can start, by name. */
    List<FlowView> flows();

    /**
     * JSON of the start form.
     *
     * @throws org.chapterhouse.api.NotFound if no such flow can be started
     */
    String startForm(String flow);

    /**
     * What somebody should know before they send this start form, such as that the date is too near.
     *
     * @throws org.chapterhouse.api.InvalidInput with an error per faulty field
     */
    List<String> advice(String flow, Map<String, Object> data, Person who);

    /** @throws org.chapterhouse.api.InvalidInput with an error per faulty field */
    CaseView start(String flow, Map<String, Object> data, Person who);

    CaseView find(String reference, Person who);

    /** Newest first. */
    Slice<CaseView> list(CaseQuery query, Person who, int limit, @Nullable String cursor);

    /** Oldest first. */
    Slice<TimelineView> timeline(String reference, Person who, int limit, @Nullable String cursor);

    /** @param visibility {@code shared} or {@code reviewers} */
    TimelineView comment(String reference, String text, String visibility, Person who);

    /** What this person may send to the case now. */
    List<ActionView> actions(String reference, Person who);

    /** JSON of an action's form, null if it asks nothing. */
    @Nullable
    String actionForm(String reference, String action, Person who);

    /** @throws NotInAState if the case does not wait for this action (any longer) */
    CaseView act(String reference, String action, Map<String, Object> data, Person who);

    TaskDetail task(String task, Person who);

    /** @return empty if there is no such task, if it is open, or if it was never this person's to see */
    Optional<ClosedTask> closedTask(String task, Person who);

    /**
     * The forms of some tasks, for one answer to all of them; cases of two releases may be asked in two ways.
     *
     * @return the JSON of each different form once
     * @throws NotFound if one of them is closed or not this person's to see
     */
    List<String> schemas(Collection<String> tasks, Person who);

    /** @throws ConflictOfInterest if the person is party to the case */
    TaskDetail claim(String task, Person who);

    TaskDetail release(String task, Person who);

    /**
     * Gives a task to somebody of its group.
     *
     * @param assignee username
     * @param overrideReason why a conflict of interest is set aside, null if it is not; only an unconflicted regional
     *     lead may, and not for themselves
     */
    TaskDetail assign(String task, String assignee, @Nullable String overrideReason, Person who);

    /**
     * Completes a task, or puts it on hold if that is the decision.
     *
     * @throws AlreadyDone if somebody else was first
     */
    CaseView complete(String task, Map<String, Object> data, Person who);
}
