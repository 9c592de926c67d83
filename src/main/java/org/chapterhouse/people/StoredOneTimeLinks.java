package org.chapterhouse.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.chapterhouse.api.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One-time links in the database, known by the hashes of their secrets. */
@Service
class StoredOneTimeLinks implements OneTimeLinks {

    /** So long after its end a link still says that it is too old; then it is as if it had never been. */
    private static final Duration TOLD_FOR = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredOneTimeLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public String issue(String purpose, String subject, Duration validFor) {
        jdbc.sql("delete from people_one_time_link where expires_at < ?")
                .param(at(clock.instant().minus(TOLD_FOR)))
                .update();
        String secret = TokenSecret.randomBits();
        jdbc.sql("insert into people_one_time_link (hash, purpose, subject, expires_at) values (?, ?, ?, ?)")
                .params(
                        TokenSecret.hash(secret),
                        purpose,
                        subject,
                        at(clock.instant().plus(validFor)))
                .update();
        return secret;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Link> look(String purpose, String secret) {
        if (!TokenSecret.areBits(secret)) {
            return Optional.empty();
        }
        return jdbc.sql("select subject, expires_at, used_at from people_one_time_link where hash = ? and purpose = ?")
                .params(TokenSecret.hash(secret), purpose)
                .query((row, number) -> new Link(
                        row.getString("subject"),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("used_at", OffsetDateTime.class))))
                .optional();
    }

    @Override
    @Transactional
    public String use(String purpose, String secret) {
        Instant now = clock.instant();
        Link link = look(purpose, secret).orElseThrow(NotFound::new);
        int used = link.opens(now) ? markUsed(purpose, secret, now) : 0;
        if (used == 0) {
            throw new LinkSpent(link.usedAt() != null || link.opens(now));
        }
        return link.subject();
    }

    /** Waits for whoever uses the same link at this moment, and then finds it used. */
    private int markUsed(String purpose, String secret, Instant now) {
        return jdbc.sql(
                        "update people_one_time_link set used_at = ? where hash = ? and purpose = ? and used_at is null")
                .params(at(now), TokenSecret.hash(secret), purpose)
                .update();
    }

    @Override
    @Transactional
    public void revoke(String purpose, String subject) {
        jdbc.sql("delete from people_one_time_link where purpose = ? and subject = ? and used_at is null")
                .params(purpose, subject)
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime stored) {
        return stored == null ? null : stored.toInstant();
    }
}
