package org.chapterhouse.chapter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.chapterhouse.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * People whose applications reviewers must look at twice. Kept by the hash of an e-mail address, so that the list itself
 * names nobody.
 */
@Component
@Transactional
class Blocklist {

    private final JdbcClient jdbc;
    private final Clock clock;

    Blocklist(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A line of the list.
     *
     * @param by account id
     */
    record Entry(long id, String reason, long by, Instant at) {}

    /** How many of the people named in an application, or who sent it, are on the list. */
    @Transactional(readOnly = true)
    long count(Application application, Person submitter) {
        Set<String> emails = new HashSet<>(ApplicationFindings.emails(application));
        emails.add(submitter.email());
        return jdbc.sql("select count(*) from chapter_blocked where email_hash = any(:hashes)")
                .param(
                        "hashes",
                        emails.stream()
                                .map(Blocklist::hash)
                                .collect(Collectors.toSet())
                                .toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    @Transactional(readOnly = true)
    List<Entry> all() {
        return jdbc.sql("select id, reason, added_by, added_at from chapter_blocked order by id desc limit 500")
                .query((row, number) -> new Entry(
                        row.getLong("id"),
                        row.getString("reason"),
                        row.getLong("added_by"),
                        row.getTimestamp("added_at").toInstant()))
                .list();
    }

    /** A second line for the same address replaces the reason. */
    void add(String email, String reason, Person by) {
        jdbc.sql(
                        """
                        insert into chapter_blocked (email_hash, reason, added_by, added_at) values (?, ?, ?, ?)
                        on conflict (email_hash) do update set reason = excluded.reason,
                            added_by = excluded.added_by, added_at = excluded.added_at""")
                .params(hash(email), reason, by.id(), Timestamp.from(clock.instant()))
                .update();
    }

    void remove(long id) {
        jdbc.sql("delete from chapter_blocked where id = ?").param(id).update();
    }

    private static String hash(String email) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha.digest(email.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
