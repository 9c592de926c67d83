package org.chapterhouse.engine;

import java.time.Instant;
import java.util.Optional;

/** The timers and asynchronous steps of all cases. */
public interface FlowJobs {

    /**
     * Runs, oldest first and in the caller's thread, everything that is due at this time, each in a transaction of its
     * own. What fails keeps its retries and does not hold up the rest.
     *
     * @return how many ran
     */
    int runDue(Instant at);

    /** When the next timer fires. */
    Optional<Instant> nextDue();
}
