package org.chapterhouse.chapter;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has accepted the agreement of which case, under their own name: in which words, as what, and when. */
@Component
@Transactional
class Acceptances {

    static final String LEAD = "lead";
    static final String ORGANIZER = "organizer";

    private final JdbcClient jdbc;

    Acceptances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody who has accepted. */
    record Acceptance(long account, String role, Instant at) {}

    /** A second acceptance of the same person changes nothing. */
    void accept(String reference, long account, String role, String words, Instant at) {
        jdbc.sql(
                        """
                        insert into chapter_acceptance (reference, account, role, words, accepted_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing""")
                .params(reference, account, role, words, Timestamp.from(at))
                .update();
    }

    /** The lead first, then in the order in which they accepted. */
    @Transactional(readOnly = true)
    List<Acceptance> of(String reference) {
        return jdbc.sql(
                        """
                        select account, role, accepted_at from chapter_acceptance
                        where reference = ? order by role <> 'lead', accepted_at, account""")
                .param(reference)
                .query((row, number) -> new Acceptance(
                        row.getLong("account"),
                        row.getString("role"),
                        row.getTimestamp("accepted_at").toInstant()))
                .list();
    }

    @Transactional(readOnly = true)
    Set<Long> accountsOf(String reference) {
        return of(reference).stream().map(Acceptance::account).collect(Collectors.toSet());
    }
}
