package org.chapterhouse.demo;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the demo remembers between starts. */
class DemoState {

    private final JdbcClient jdbc;

    DemoState(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Duration clockAhead() {
        return jdbc.sql("select clock_ahead_ms from demo_state")
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis)
                .orElse(Duration.ZERO);
    }

    void keepClockAhead(Duration ahead) {
        jdbc.sql("update demo_state set clock_ahead_ms = ?")
                .param(ahead.toMillis())
                .update();
    }

    /** Begins loading, or finds what an earlier start has begun. */
    Progress begin(Instant now) {
        jdbc.sql("insert into demo_state (id, clock_ahead_ms, began_at, steps_done, loaded) values (1, 0, ?, 0, false)"
                        + " on conflict do nothing")
                .param(Timestamp.from(now))
                .update();
        return jdbc.sql("select began_at, steps_done, loaded from demo_state")
                .query((row, number) -> new Progress(
                        row.getTimestamp("began_at").toInstant(), row.getInt("steps_done"), row.getBoolean("loaded")))
                .single();
    }

    void stepsDone(int steps) {
        jdbc.sql("update demo_state set steps_done = ?").param(steps).update();
    }

    void loaded() {
        jdbc.sql("update demo_state set loaded = true").update();
    }

    void keepCase(String key, String reference) {
        jdbc.sql("insert into demo_case (key, reference) values (?, ?)")
                .param(key)
                .param(reference)
                .update();
    }

    Optional<String> caseOf(String key) {
        return jdbc.sql("select reference from demo_case where key = ?")
                .param(key)
                .query(String.class)
                .optional();
    }

    /**
     * How far loading got.
     *
     * @param began what "today" means to the demo's data
     */
    record Progress(Instant began, int stepsDone, boolean loaded) {}
}
