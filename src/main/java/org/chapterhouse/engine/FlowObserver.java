package org.chapterhouse.engine;

/**
 * What the engine tells the owner of the cases while it moves one, inside the same transaction. There is exactly one
 * implementation, in casework.
 */
public interface FlowObserver {

    /** A job (timer, async step) is about to move this case: take the case's row lock. */
    void beforeJob(String reference);

    /** The case has come to wait somewhere. */
    void entered(Wait wait);

    /**
     * The case waits there no longer.
     *
     * @param waitId {@link Wait#id()}
     * @param completed true if the task was completed, false if it was taken away by the model
     */
    void left(String reference, String waitId, boolean completed);

    /** A decision table gave an answer. */
    void decided(String reference, FiredDecision decision);

    /** The whole process has ended at this end event. */
    void ended(String reference, FlowModel.End end);
}
