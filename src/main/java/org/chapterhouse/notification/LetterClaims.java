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
 * Who sends which letter. Each call is a transaction of its own, so nothing is held while the mail
 * server is spoken to; a sender that died is told by its lease running out.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class LetterClaims {

    /** In PostgreSQL's words what {@link Secrets} cuts out. */
    private static final String SECRET = "(/once/[a-z-]+/)[A-Za-z0-9_-]{43}";

    private final JdbcClient jdbc;
    private final MailSettings settings;

    LetterClaims(JdbcClient jdbc, MailSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Takes the letter that has been due the longest; nobody else gets it before the lease ends. */
    Optional<Claim> next(Instant now, Instant leaseEnds) {
        return jdbc.sql(
                        """
                        update notification_letter set state = 'sending', attempts = attempts + 1, next_attempt = :until
                        where id = (
                            select id from notification_letter where next_attempt <= :now
                            order by next_attempt limit 1 for update skip locked)
                        returning id, attempts, message_id, account, address, locale, topic,
                            subject, text_body, html_body""")
                .param("until", Timestamp.from(leaseEnds))
                .param("now", Timestamp.from(now))
                .query(LetterClaims::claim)
                .optional();
    }

    /** From here on only the recipient has the secrets that the letter holds. */
    void sent(Claim claim, Instant now) {
        finish(claim, "sent", null, now, null, null);
        if (!settings.keepSecrets() && Secrets.areIn(claim.letter().text())) {
            jdbc.sql(
                            """
                            update notification_letter set
                                text_body = regexp_replace(text_body, :secret, '\\1…', 'g'),
                                html_body = regexp_replace(html_body, :secret, '\\1…', 'g')
                            where id = :id""")
                    .param("secret", SECRET)
                    .param("id", claim.id())
                    .update();
        }
    }

    /** The recipient does not want it by mail. */
    void muted(Claim claim) {
        finish(claim, "muted", null, null, null, null);
    }

    /**
     * @param nextAttempt null if there is no use in another one
     * @param error what kind of failure it was
     * @param reply what the mail server said, null if it said nothing
     */
    void failed(Claim claim, @Nullable Instant nextAttempt, String error, @Nullable String reply) {
        finish(claim, nextAttempt == null ? "dead" : "queued", nextAttempt, null, error, reply);
    }

    /** Does nothing if the lease ended and somebody else took the letter meanwhile. */
    private void finish(
            Claim claim,
            String state,
            @Nullable Instant nextAttempt,
            @Nullable Instant sent,
            @Nullable String error,
            @Nullable String reply) {
        jdbc.sql(
                        """
                        update notification_letter
                        set state = :state, next_attempt = :next, sent = :sent, last_error = :error, reply = :reply
                        where id = :id and attempts = :attempt and state = 'sending'""")
                .param("state", state)
                .param("next", timestamp(nextAttempt), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("sent", timestamp(sent), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("error", error)
                .param("reply", reply)
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
                Topic.of(row.getString("topic")).orElse(Topic.IMPORTANT),
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
            Topic topic,
            RenderedLetter letter) {}
}
