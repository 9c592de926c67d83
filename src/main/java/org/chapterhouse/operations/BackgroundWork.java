package org.chapterhouse.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chapterhouse.metrics.Figure;
import org.chapterhouse.metrics.Figures;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The application's own work in the background: reminders, imports, postponed decisions. It tries again by itself. */
@Component
class BackgroundWork implements Figures {

    private static final int MOST = 50;

    private static final String FAILING =
            """
            select task_name, consecutive_failures, last_failure, execution_time
            from scheduled_tasks where consecutive_failures > 0 order by last_failure desc, task_name limit :most""";

    private final JdbcClient jdbc;
    private final MessageSource messages;

    BackgroundWork(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    List<Work> failing(Locale locale) {
        return jdbc.sql(FAILING)
                .param("most", MOST)
                .query((row, number) -> work(row, locale))
                .list();
    }

    int count() {
        return jdbc.sql("select count(*) from scheduled_tasks where consecutive_failures > 0")
                .query(Integer.class)
                .single();
    }

    /** How many fail beyond those that are listed; they come forward as others go through. */
    int furtherFailing() {
        return jdbc.sql("select greatest(count(*) - ?, 0) from scheduled_tasks where consecutive_failures > 0")
                .param(MOST)
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Figure> read() {
        return jdbc.sql("select task_name, count(*) as works from scheduled_tasks where consecutive_failures > 0"
                        + " group by task_name")
                .query((row, number) -> new Figure(
                        "background_failing",
                        "Work in the background whose last run failed; it tries again by itself.",
                        Map.of("work", row.getString("task_name")),
                        row.getLong("works")))
                .list();
    }

    private Work work(ResultSet row, Locale locale) throws SQLException {
        String task = row.getString("task_name");
        String name = messages.getMessage("operations.work." + task, null, task, locale);
        return new Work(
                name == null ? task : name,
                row.getInt("consecutive_failures"),
                instant(row.getTimestamp("last_failure")),
                instant(row.getTimestamp("execution_time")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /**
     * Work whose last run failed.
     *
     * @param failures in a row
     */
    record Work(String name, int failures, @Nullable Instant lastFailure, @Nullable Instant next) {}
}
