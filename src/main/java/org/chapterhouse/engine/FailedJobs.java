package org.chapterhouse.engine;

import java.time.Instant;
import java.util.Optional;
import org.chapterhouse.api.Slice;
import org.jspecify.annotations.Nullable;

/** Timers and asynchronous steps that have failed and have not gone through since. */
public interface FailedJobs {

    /**
     * The last failure first.
     *
     * @param asked part of the case's reference, the flow or the step's id, empty for all
     */
    Slice<FailedJob> list(String asked, int limit, @Nullable String cursor);

    int count();

    Optional<FailedJob> find(String job);

    /**
     * Runs a job in the caller's thread, with the lock of its case, whether it is due or not. If it fails again, that is
     * recorded as ever.
     *
     * @return whether it went through, now or a moment ago
     */
    boolean tryAgain(String job);

    /**
     * A job that fails.
     *
     * @param reference of its case, null for the engine's own housekeeping
     * @param element BPMN id of the step that failed
     * @param name its label, the id if it has none
     * @param detail for whoever can mend it; never holds what people typed
     * @param attempts how often it failed
     * @param retriesLeft 0 if the engine has given up
     * @param nextTry null if it has given up
     */
    record FailedJob(
            String id,
            @Nullable String reference,
            @Nullable String flow,
            String element,
            String name,
            Reason reason,
            String detail,
            Instant firstAt,
            Instant lastAt,
            int attempts,
            int retriesLeft,
            @Nullable Instant nextTry) {}

    /** Why a job fails, as far as a machine can tell. */
    enum Reason {
        /** the application will not do it: the record is not in a state for it */
        REFUSED,
        /** the database did not answer */
        UNREACHABLE,
        /** the database did not accept it */
        DATABASE,
        /** the model cannot go on, such as at a gateway without a way out */
        MODEL,
        /** a fault of the software */
        FAULT,
        /** it failed before reasons were kept */
        UNKNOWN
    }
}
