package org.chapterhouse.casework;

import org.jspecify.annotations.Nullable;

/**
 * A task was claimed, released, assigned, put on hold or resumed; published inside the transaction.
 *
 * @param before account id of whoever it was taken from to be given to somebody else, null if it was nobody's or stays
 */
public record TaskChanged(TaskFacts task, @Nullable Long before) {

    /** Nobody's task was given to somebody else. */
    public TaskChanged(TaskFacts task) {
        this(task, null);
    }
}
