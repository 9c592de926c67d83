package org.chapterhouse.people;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The known browsers in the database, by the hashes of their cookies; one that has not come for a year is forgotten. */
@Service
@Transactional
class StoredDevices implements Devices {

    private static final Duration REMEMBERED = Duration.ofDays(365);
    private static final int MOST_PER_ACCOUNT = 30;

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredDevices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String remember(long account, @Nullable String known) {
        String secret = known != null && TokenSecret.areBits(known) ? known : TokenSecret.randomBits();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql(
                        """
                        insert into people_device (hash, account_id, seen_at) values (:hash, :account, :now)
                        on conflict (hash, account_id) do update set seen_at = excluded.seen_at""")
                .param("hash", TokenSecret.hash(secret))
                .param("account", account)
                .param("now", now)
                .update();
        jdbc.sql(
                        """
                        delete from people_device where account_id = :account and (seen_at < :old or hash not in (
                            select hash from people_device where account_id = :account order by seen_at desc limit :most))""")
                .param("account", account)
                .param("old", now.minus(REMEMBERED))
                .param("most", MOST_PER_ACCOUNT)
                .update();
        return secret;
    }

    /** Whether the browser with this cookie has signed in to the account before. */
    @Transactional(readOnly = true)
    boolean isKnown(long account, @Nullable String cookie) {
        return cookie != null
                && TokenSecret.areBits(cookie)
                && jdbc.sql("select exists (select from people_device where hash = ? and account_id = ?)")
                        .params(TokenSecret.hash(cookie), account)
                        .query(Boolean.class)
                        .single();
    }
}
