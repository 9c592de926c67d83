package org.chapterhouse.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who sends which letter. Each call is one statement in a transaction of its own, so nothing is held while the mail
 * server is spoken to; a sender that died is told by its lease running out.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class LetterClaims {

    private final JdbcClient jdbc;

    LetterClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the letter that has been due the longest; nobody else gets it before the lease ends. */
    Optional<Claim> next(Instant now, Instant leaseEnds) {
        return jdbc.sql(
                        """
                        update notification_letter set state = 'sending', attempts = attempts + 1, next_attempt = :until
                        where id = (
                            select id from notification_letter where next_attempt <= :now
                            order by next_attempt limit 1 for update skip locked)
                        returning id, attempts, message_id, account, address, locale, subject, text_body, html_body""")
                .param("until", Timestamp.from(leaseEnds))
                .param("now", Timestamp.from(now))
                .query(LetterClaims::claim)
                .optional();
    }

    void sent(Claim claim, Instant now) {
        finish(claim, "sent", null, now, null);
    }

    void failed(Claim claim, @Nullable Instant nextAttempt, String error) {
        finish(claim, nextAttempt == null ? "dead" : "queued", nextAttempt, null, error);
    }

    /** Does nothing if the lease ended and somebody else took the letter meanwhile. */
    private void finish(
            Claim claim, String state, @Nullable Instant nextAttempt, @Nullable Instant sent, @Nullable String error) {
        jdbc.sql(
                        """
                        update notification_letter
                        set state = :state, next_attempt = :next, sent = :sent, last_error = :error
                        where id = :id and attempts = :attempt and state = 'sending'""")
                .param("state", state)
                .param("next", timestamp(nextAttempt), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("sent", timestamp(sent), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("error", error)
                .param("id", claim.id())
                .param("attempt", claim.attempt())
                .update();
    }

    private static java.time.@Nullable OffsetDateTime timestamp(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(java.time.ZoneOffset.UTC);
    }

    private static Claim claim(ResultSet row, int number) throws SQLException {
        return new Claim(
                row.getLong("id"),
                row.getInt("attempts"),
                row.getString("message_id"),
                row.getObject("account", Long.class),
                row.getString("address"),
                row.getString("locale"),
                new RenderedLetter(row.getString("subject"), row.getString("text_body"), row.getString("html_body")));
    }

    /**
     * A letter in our hands.
     *
     * @param attempt number of this attempt, from 1
     * @param account whose letter it is, null for somebody without one
     */
    record Claim(
            long id,
            int attempt,
            String messageId,
            @Nullable Long account,
            String address,
            String locale,
            RenderedLetter letter) {}
}
