package org.chapterhouse.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The keys that callers have used in the last day, with the answers that they got. All of it joins the caller's transaction. */
@Component
class IdempotencyKeys {

    private static final Duration KEPT_FOR = Duration.ofHours(24);
    /** Longer than any request takes: whoever claimed a key so long ago without an answer is dead. */
    private static final Duration ABANDONED_AFTER = Duration.ofSeconds(60);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    IdempotencyKeys(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Until the end of the transaction, or until told otherwise, nothing waits longer than this for a lock. */
    void waitAtMost(Duration time) {
        jdbc.sql("select set_config('lock_timeout', :time, true)")
                .param("time", time.toMillis() + "ms")
                .query(String.class)
                .single();
    }

    /**
     * Takes the key. If another transaction is just taking it, waits for its end.
     *
     * @return false if somebody has it: then {@link #find} knows more
     */
    boolean claim(Key key, byte[] fingerprint) {
        Instant now = clock.instant();
        forgetOldOnes(now);
        return jdbc.sql("insert into web_idempotency as known (account_id, key, fingerprint, claimed_at)"
                                + " values (:account, :key, :fingerprint, :now)"
                                + " on conflict (account_id, key) do update set fingerprint = excluded.fingerprint,"
                                + " claimed_at = excluded.claimed_at, status = null, headers = null, body = null"
                                + " where known.claimed_at < :expired"
                                + " or (known.status is null and known.claimed_at < :abandoned)")
                        .param("account", key.account())
                        .param("key", key.text())
                        .param("fingerprint", fingerprint)
                        .param("now", Timestamp.from(now))
                        .param("expired", Timestamp.from(now.minus(KEPT_FOR)))
                        .param("abandoned", Timestamp.from(now.minus(ABANDONED_AFTER)))
                        .update()
                == 1;
    }

    /** Every claim clears away a few expired ones, so that the table stays small without a job of its own. */
    private void forgetOldOnes(Instant now) {
        jdbc.sql("delete from web_idempotency where (account_id, key) in (select account_id, key from web_idempotency"
                        + " where claimed_at < :expired limit 20 for update skip locked)")
                .param("expired", Timestamp.from(now.minus(KEPT_FOR)))
                .update();
    }

    Claim find(Key key) {
        return jdbc.sql("select fingerprint, status, headers, body from web_idempotency"
                        + " where account_id = :account and key = :key")
                .param("account", key.account())
                .param("key", key.text())
                .query((row, number) -> new Claim(row.getBytes("fingerprint"), answer(row)))
                .optional()
                .orElse(new Claim(null, null));
    }

    private @Nullable KeptAnswer answer(ResultSet row) throws SQLException {
        int status = row.getInt("status");
        if (row.wasNull()) {
            return null;
        }
        Map<String, String> headers = json.readValue(row.getString("headers"), new TypeReference<>() {});
        return new KeptAnswer(status, headers, row.getBytes("body"));
    }

    void keep(Key key, byte[] fingerprint, KeptAnswer answer) {
        jdbc.sql(
                        "insert into web_idempotency as known (account_id, key, fingerprint, claimed_at, status, headers, body)"
                                + " values (:account, :key, :fingerprint, :now, :status, :headers::jsonb, :body)"
                                + " on conflict (account_id, key) do update set status = excluded.status,"
                                + " headers = excluded.headers, body = excluded.body"
                                + " where known.status is null and known.fingerprint = excluded.fingerprint")
                .param("account", key.account())
                .param("key", key.text())
                .param("fingerprint", fingerprint)
                .param("now", Timestamp.from(clock.instant()))
                .param("status", answer.status())
                .param("headers", json.writeValueAsString(answer.headers()))
                .param("body", answer.body(), java.sql.Types.BINARY)
                .update();
    }

    /** Gives back a key that was claimed and has no answer. */
    void release(Key key) {
        jdbc.sql("delete from web_idempotency where account_id = :account and key = :key and status is null")
                .param("account", key.account())
                .param("key", key.text())
                .update();
    }

    /** A caller's key. */
    record Key(long account, String text) {}

    /**
     * What is known of a key.
     *
     * @param fingerprint of the first request, null if the key is free again
     * @param answer null while the first request is at work
     */
    record Claim(byte @Nullable [] fingerprint, @Nullable KeptAnswer answer) {}
}
