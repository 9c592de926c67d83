package org.chapterhouse.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.chapterhouse.api.Cursor;
import org.chapterhouse.api.SearchText;
import org.chapterhouse.api.Slice;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices are the letters of an account. */
@Service
@Transactional(readOnly = true)
class StoredNotices implements Notices {

    private static final String COLUMNS = "id, subject, path, case_reference, created, read_at, topic";

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredNotices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public int unread(Person who) {
        return jdbc.sql(
                        """
                        select count(*) from (
                            select 1 from notification_letter where account = ? and read_at is null limit ?) few""")
                .params(who.id(), MANY)
                .query(Integer.class)
                .single();
    }

    @Override
    public Slice<Notice> list(Person who, String asked, boolean onlyUnread, int limit, @Nullable String cursor) {
        Cursor after = Cursor.decode(cursor, 1);
        List<Notice> rows = jdbc.sql("select " + COLUMNS
                        + " from notification_letter where account = :account and id < :before"
                        + " and (read_at is null or not :unread) and strpos(search_text(concat_ws(' ', subject, case_reference)), :asked) > 0"
                        + " order by id desc limit :limit")
                .param("account", who.id())
                .param("before", after == null ? Long.MAX_VALUE : after.number(0))
                .param("unread", onlyUnread)
                .param("asked", SearchText.of(asked))
                .param("limit", limit + 1)
                .query(StoredNotices::notice)
                .list();
        return Slice.of(rows, limit, notice -> Cursor.of(notice.id()));
    }

    @Override
    @Transactional
    public Optional<Notice> open(Person who, long id) {
        return jdbc.sql(
                        "update notification_letter set read_at = coalesce(read_at, ?) where id = ? and account = ? returning "
                                + COLUMNS)
                .params(now(), id, who.id())
                .query(StoredNotices::notice)
                .optional();
    }

    @Override
    @Transactional
    public void openAll(Person who) {
        jdbc.sql("update notification_letter set read_at = ? where account = ? and read_at is null")
                .params(now(), who.id())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getLong("id"),
                row.getString("subject"),
                row.getString("path"),
                row.getString("case_reference"),
                row.getObject("created", OffsetDateTime.class).toInstant(),
                row.getObject("read_at") != null,
                row.getString("topic").equals(Topic.IMPORTANT.word()));
    }
}
