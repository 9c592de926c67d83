package org.chapterhouse.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chapterhouse.metrics.Figure;
import org.chapterhouse.metrics.Figures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which jobs fail, and whether the executor keeps up. */
@Component
class JobFigures implements Figures {

    /** What has been due for less is only waiting for its turn. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String FAILED =
            """
            select coalesce(f.flow, 'engine') as flow, count(*) filter (where j.retries_ = 0) as given_up,
                count(*) filter (where j.retries_ > 0) as retrying
            from engine_job_failure f join act_ru_job j on j.id_ = f.job_id group by 1""";

    private static final String LATE =
            "select count(*) from act_ru_job where duedate_ < :before and retries_ > 0 and suspension_state_ = 1";

    private final JdbcClient jdbc;
    private final Clock clock;

    JobFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Figure> read() {
        List<Figure> figures = new ArrayList<>();
        jdbc.sql(FAILED).query(row -> {
            Map<String, String> flow = Map.of("flow", row.getString("flow"));
            figures.add(new Figure(
                    "jobs_failed",
                    "Timers and asynchronous steps that were given up and wait for an admin.",
                    flow,
                    row.getLong("given_up")));
            figures.add(new Figure(
                    "jobs_retrying",
                    "Timers and asynchronous steps that failed and will be tried again.",
                    flow,
                    row.getLong("retrying")));
        });
        long late = jdbc.sql(LATE)
                .param("before", Timestamp.from(clock.instant().minus(PATIENCE)))
                .query(Long.class)
                .single();
        figures.add(new Figure("jobs_late", "Jobs that have been due for more than a minute.", Map.of(), late));
        return figures;
    }
}
