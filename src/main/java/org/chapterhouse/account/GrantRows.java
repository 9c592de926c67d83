package org.chapterhouse.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The admins' wishes in the database. */
@Component
class GrantRows {

    private static final String SELECT =
            """
            select g.id, g.account_id, a.username, a.name, g.asked_by, b.name as asked_by_name, g.asked_at, g.reason,
                d.name as decided_by_name, g.decided_at, g.outcome
            from account_admin_grant g
                join people_account a on a.id = g.account_id
                join people_account b on b.id = g.asked_by
                left join people_account d on d.id = g.decided_by
            """;

    private final JdbcClient jdbc;

    GrantRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(long account, long askedBy, Instant at, String reason) {
        return jdbc.sql(
                        """
                        insert into account_admin_grant (account_id, asked_by, asked_at, reason)
                        values (?, ?, ?, ?) returning id""")
                .params(account, askedBy, at.atOffset(ZoneOffset.UTC), reason)
                .query(Long.class)
                .single();
    }

    /** The wish, which nobody else can decide before this transaction has ended. */
    Optional<AdminGrant> lock(long id) {
        return jdbc.sql(SELECT + "where g.id = ? for update of g")
                .param(id)
                .query(GrantRows::grant)
                .optional();
    }

    Optional<AdminGrant> pendingFor(long account) {
        return jdbc.sql(SELECT + "where g.account_id = ? and g.outcome is null")
                .param(account)
                .query(GrantRows::grant)
                .optional();
    }

    List<AdminGrant> of(long account) {
        return jdbc.sql(SELECT + "where g.account_id = ? order by g.id desc")
                .param(account)
                .query(GrantRows::grant)
                .list();
    }

    List<AdminGrant> pending() {
        return jdbc.sql(SELECT + "where g.outcome is null order by g.id")
                .query(GrantRows::grant)
                .list();
    }

    void decide(long id, @Nullable Long by, Instant at, String outcome) {
        jdbc.sql("update account_admin_grant set decided_by = :by, decided_at = :at, outcome = :outcome where id = :id")
                .param("by", by, Types.BIGINT)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("outcome", outcome)
                .param("id", id)
                .update();
    }

    private static AdminGrant grant(ResultSet row, int number) throws SQLException {
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new AdminGrant(
                row.getLong("id"),
                row.getLong("account_id"),
                row.getString("username"),
                row.getString("name"),
                row.getLong("asked_by"),
                row.getString("asked_by_name"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                row.getString("decided_by_name"),
                decided == null ? null : decided.toInstant(),
                row.getString("outcome"));
    }
}
