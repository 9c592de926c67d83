package org.chapterhouse.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chapterhouse.api.Cursor;
import org.chapterhouse.api.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Reads the outbox for those who look after it, and gives dead letters another life. */
@Service
@Transactional(readOnly = true)
class StoredMailLog implements MailLog {

    private static final String COLUMNS =
            "id, address, subject, template, case_reference, state, created, sent, attempts, next_attempt, last_error,"
                    + " reply, message_id, text_body";

    private final JdbcClient jdbc;
    private final Delivery delivery;
    private final Courier courier;
    private final Clock clock;

    StoredMailLog(JdbcClient jdbc, Delivery delivery, Courier courier, Clock clock) {
        this.jdbc = jdbc;
        this.delivery = delivery;
        this.courier = courier;
        this.clock = clock;
    }

    @Override
    public Slice<Entry> list(Query query, int limit, @Nullable String cursor) {
        Cursor after = Cursor.decode(cursor, 1);
        StringBuilder sql = new StringBuilder("select " + COLUMNS + " from notification_letter where id < :before");
        if (query.state() != null) {
            sql.append(" and state = :state");
        }
        if (query.q() != null) {
            sql.append(" and (address like :q escape '!' or lower(subject) like :q escape '!'"
                    + " or lower(case_reference) like :q escape '!')");
        }
        List<Entry> rows = jdbc.sql(sql.append(" order by id desc limit :limit").toString())
                .param("before", after == null ? Long.MAX_VALUE : after.number(0))
                .param("state", query.state())
                .param("q", query.q() == null ? null : contains(query.q()))
                .param("limit", limit + 1)
                .query((row, number) -> entry(row))
                .list();
        return Slice.of(rows, limit, entry -> Cursor.of(entry.id()));
    }

    private static String contains(String asked) {
        return "%" + asked.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }

    @Override
    public Optional<Copy> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from notification_letter where id = ?")
                .param(id)
                .query((row, number) ->
                        new Copy(entry(row), row.getString("message_id"), Secrets.cutOut(row.getString("text_body"))))
                .optional();
    }

    @Override
    public int dead() {
        return jdbc.sql("select count(*) from notification_letter where state = 'dead'")
                .query(Integer.class)
                .single();
    }

    @Override
    public boolean delivers() {
        return delivery.possible();
    }

    @Override
    @Transactional
    public boolean sendAgain(long id) {
        return revive(" and id = :id", id) == 1;
    }

    @Override
    @Transactional
    public int sendAllAgain() {
        return revive("", null);
    }

    private int revive(String which, @Nullable Long id) {
        if (!delivery.possible()) {
            return 0;
        }
        int revived = jdbc.sql("update notification_letter set state = 'queued', attempts = 0, next_attempt = :now"
                        + " where state = 'dead'" + which)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                courier.wake();
            }
        });
        return revived;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Instant sent = instant(row, "sent");
        return new Entry(
                row.getLong("id"),
                row.getString("address"),
                Secrets.cutOut(row.getString("subject")),
                row.getString("template"),
                row.getString("case_reference"),
                row.getString("state"),
                sent == null ? row.getObject("created", OffsetDateTime.class).toInstant() : sent,
                row.getInt("attempts"),
                row.getString("state").equals("queued") ? instant(row, "next_attempt") : null,
                row.getString("last_error"),
                row.getString("reply"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
