package org.chapterhouse.casework;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many cases are open, for those who look at all of them. */
@Component
public class OpenCases {

    private final JdbcClient jdbc;

    OpenCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open cases by the release they run on; releases without one are not in it. */
    public Map<Integer, Long> byRelease() {
        Map<Integer, Long> counts = new HashMap<>();
        jdbc.sql("select release, count(*) from casework_case where closed_at is null group by release")
                .query(row -> {
                    counts.put(row.getInt(1), row.getLong(2));
                });
        return counts;
    }
}
