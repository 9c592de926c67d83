package org.chapterhouse.engine;

import java.time.Duration;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The clock that the engine keeps for itself, one for the whole JVM. Only the demo profile and tests move it; there is no
 * public API for that.
 */
public final class EngineTime {

    private EngineTime() {}

    /** Sets the engine's clock that much ahead of the system's. */
    public static void runAhead(Duration by) {
        ClockUtil.offset(by.toMillis());
    }

    /** Back to the system's time. */
    public static void reset() {
        ClockUtil.reset();
    }
}
