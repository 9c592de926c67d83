package org.chapterhouse.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.chapterhouse.metrics.Figure;
import org.chapterhouse.metrics.Figures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How deep the outbox is. */
@Component
class OutboxFigures implements Figures {

    private static final String WAITING =
            """
            select count(*) as letters, coalesce(extract(epoch from :now - min(created)), 0) as oldest
            from notification_letter where next_attempt is not null""";

    private final JdbcClient jdbc;
    private final Clock clock;

    OutboxFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Figure> read() {
        Instant now = clock.instant();
        long dead = jdbc.sql("select count(*) from notification_letter where state = 'dead'")
                .query(Long.class)
                .single();
        return jdbc.sql(WAITING)
                .param("now", Timestamp.from(now))
                .query((row, number) -> List.of(
                        new Figure(
                                "letters_waiting",
                                "Letters that are on their way to the mail server.",
                                Map.of(),
                                row.getLong("letters")),
                        new Figure(
                                "letters_oldest_wait_seconds",
                                "For how long the oldest of them has waited.",
                                Map.of(),
                                row.getDouble("oldest")),
                        new Figure("letters_dead", "Letters that were given up.", Map.of(), dead)))
                .single();
    }
}
