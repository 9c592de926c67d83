package org.chapterhouse.casework;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers cases: {@code EVT-2026-000042}, without gaps, since the counter's row is part of the transaction. */
@Component
class References {

    private final JdbcClient jdbc;

    References(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String next(String prefix, Instant now) {
        int year = now.atOffset(ZoneOffset.UTC).getYear();
        long number = jdbc.sql(
                        """
                        insert into casework_counter (prefix, year, last) values (?, ?, 1)
                        on conflict (prefix, year) do update set last = casework_counter.last + 1
                        returning last""")
                .param(prefix)
                .param(year)
                .query(Long.class)
                .single();
        return String.format(Locale.ROOT, "%s-%d-%06d", prefix, year, number);
    }
}
