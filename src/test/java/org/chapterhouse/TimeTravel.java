package org.chapterhouse;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.chapterhouse.engine.EngineTime;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The demo's clock in the hand of a {@link TimeTravelTest}. */
public class TimeTravel {

    private static final LocalTime MORNING = LocalTime.of(10, 0);

    private final MockMvc http;
    private final Clock clock;
    private final JdbcClient jdbc;

    TimeTravel(MockMvc http, Clock clock, JdbcClient jdbc) {
        this.http = http;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Moves on by an ISO 8601 duration; what became due has happened when this returns. */
    public void advance(String by) {
        try {
            http.perform(post("/api/demo/clock")
                            .with(httpBasic("admin", Cast.PASSWORD))
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"advance\":\"" + by + "\"}"))
                    .andExpect(status().isOk());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** To ten in the morning: what a test sees then does not hang on the hour at which somebody runs it. */
    void toNextMorning() {
        Instant now = clock.instant();
        Instant morning = LocalDate.ofInstant(now, ZoneOffset.UTC)
                .plusDays(1)
                .atTime(MORNING)
                .toInstant(ZoneOffset.UTC);
        advance(Duration.between(now, morning).toString());
    }

    /** What earlier tests left standing takes no part: neither its timers nor its reminders. */
    void restWhatIsLeft() {
        jdbc.sql("update casework_wait set remind_at = null, held_until = null where closed_at is null")
                .update();
        jdbc.sql("update act_ru_job set suspension_state_ = 2 where process_instance_id_ is not null")
                .update();
    }

    /** The engine keeps its time for the whole JVM: it is this application's while its tests run, and nobody's after. */
    void takeEngine() {
        EngineTime.runAhead(Duration.between(Instant.now(), clock.instant()));
    }
}
