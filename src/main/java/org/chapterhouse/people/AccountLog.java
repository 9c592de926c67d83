package org.chapterhouse.people;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.chapterhouse.api.Cursor;
import org.chapterhouse.api.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of what was changed about accounts, by whom and when. */
@Component
class AccountLog {

    private final JdbcClient jdbc;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountLog(JdbcClient jdbc, People people, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** Writes a change down and tells it; nothing happens if the values are the same. */
    void changed(long account, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            happened(account, field, before, after);
        }
    }

    /** The same for what has no values to compare, such as a password. */
    void happened(long account, String field, @Nullable String before, @Nullable String after) {
        jdbc.sql(
                        """
                        insert into people_change (account_id, at, changed_by, field, old_value, new_value)
                        values (:account, :at, :by, :field, :old, :new)""")
                .param("account", account)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", people.currentIfAny().map(Person::id).orElse(null), Types.BIGINT)
                .param("field", field)
                .param("old", before, Types.VARCHAR)
                .param("new", after, Types.VARCHAR)
                .update();
        events.publishEvent(new AccountChanged(account, field, before, after));
    }

    /** An account has come to its end. */
    void closed(long account, String email) {
        blank(account);
        happened(account, "closed", null, null);
        events.publishEvent(new AccountClosed(account, email));
    }

    /** Keeps that something changed and when, but not what it was. */
    private void blank(long account) {
        jdbc.sql(
                        """
                        update people_change set old_value = null, new_value = null
                        where account_id = :account and field in ('name', 'email', 'employer', 'identity')""")
                .param("account", account)
                .update();
    }

    Slice<AccountChanges.Line> of(long account, int limit, @Nullable String cursor) {
        Cursor after = Cursor.decode(cursor, 1);
        List<AccountChanges.Line> lines = jdbc.sql(
                        """
                        select c.id, c.at, b.name, c.field, c.old_value, c.new_value
                        from people_change c left join people_account b on b.id = c.changed_by
                        where c.account_id = :account and c.id < :before order by c.id desc limit :limit""")
                .param("account", account)
                .param("before", after == null ? Long.MAX_VALUE : after.number(0))
                .param("limit", limit + 1)
                .query((row, number) -> new AccountChanges.Line(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("name"),
                        row.getString("field"),
                        row.getString("old_value"),
                        row.getString("new_value")))
                .list();
        return Slice.of(lines, limit, line -> Cursor.of(line.id()));
    }
}
