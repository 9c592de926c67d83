package org.chapterhouse.casework;

import java.util.List;
import java.util.Map;
import org.chapterhouse.metrics.Figure;
import org.chapterhouse.metrics.Figures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many cases are open. */
@Component
class CaseFigures implements Figures {

    private final JdbcClient jdbc;

    CaseFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Figure> read() {
        return jdbc.sql("select flow, count(*) as cases from casework_case where closed_at is null group by flow")
                .query((row, number) -> new Figure(
                        "cases_open",
                        "Cases that have not reached their end.",
                        Map.of("flow", row.getString("flow")),
                        row.getLong("cases")))
                .list();
    }
}
