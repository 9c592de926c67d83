package org.chapterhouse.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chapterhouse.metrics.Figure;
import org.chapterhouse.metrics.Figures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many tasks wait for people, and for how long they and those of the last week have waited. The organizers of all
 * chapters are one group here: a series for each chapter would be thousands.
 */
@Component
class TaskFigures implements Figures {

    private static final Duration LATELY = Duration.ofDays(7);

    private static final String OPEN =
            """
            select flow, split_part(candidate_group, ':', 1) as team, count(*) as tasks, count(*) filter (where assignee is null) as unclaimed,
                count(*) filter (where due < :now and not held) as overdue,
                extract(epoch from :now - min(created)) as oldest
            from inbox_task group by flow, team""";

    private static final String DONE =
            """
            select split_part(candidate_group, ':', 1) as team, element, count(*) as tasks,
                extract(epoch from percentile_cont(0.5) within group (order by closed - opened)) as half,
                extract(epoch from percentile_cont(0.9) within group (order by closed - opened)) as most
            from inbox_closed_task where closed > :since and closed_by is not null group by team, element""";

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Figure> read() {
        Instant now = clock.instant();
        List<Figure> figures = new ArrayList<>();
        jdbc.sql(OPEN).param("now", Timestamp.from(now)).query(row -> {
            Map<String, String> labels = Map.of("flow", row.getString("flow"), "group", row.getString("team"));
            figures.add(new Figure("tasks_open", "Tasks that wait for people.", labels, row.getLong("tasks")));
            figures.add(new Figure(
                    "tasks_unclaimed", "Open tasks that nobody has taken.", labels, row.getLong("unclaimed")));
            figures.add(new Figure(
                    "tasks_overdue",
                    "Open tasks past their due time, without those on hold.",
                    labels,
                    row.getLong("overdue")));
            figures.add(new Figure(
                    "tasks_oldest_wait_seconds",
                    "For how long the oldest open task has waited.",
                    labels,
                    row.getDouble("oldest")));
        });
        jdbc.sql(DONE).param("since", Timestamp.from(now.minus(LATELY))).query(row -> {
            String group = row.getString("team");
            String element = row.getString("element");
            figures.add(new Figure(
                    "tasks_done_last_week",
                    "Tasks that people completed in the last seven days.",
                    Map.of("group", group, "step", element),
                    row.getLong("tasks")));
            figures.add(waited(group, element, "0.5", row.getDouble("half")));
            figures.add(waited(group, element, "0.9", row.getDouble("most")));
        });
        return figures;
    }

    private static Figure waited(String group, String element, String quantile, double seconds) {
        return new Figure(
                "tasks_wait_last_week_seconds",
                "For how long the tasks completed in the last seven days had waited.",
                Map.of("group", group, "step", element, "quantile", quantile),
                seconds);
    }
}
