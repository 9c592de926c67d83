package org.chapterhouse.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A row of the inbox.
 *
 * @param task what is shown, without the assignee's name
 * @param assignee account id
 */
record InboxRow(TaskView task, @Nullable Long assignee, Instant created, Instant dueSort) {

    static InboxRow of(ResultSet row, int number) throws SQLException {
        OffsetDateTime created = row.getObject("created", OffsetDateTime.class);
        TaskView task = new TaskView(
                row.getString("id"),
                row.getString("case_reference"),
                row.getString("flow"),
                row.getString("element"),
                row.getString("name"),
                row.getString("title"),
                row.getString("chapter"),
                row.getString("region"),
                row.getString("country"),
                row.getString("candidate_group"),
                null,
                created,
                row.getObject("due", OffsetDateTime.class),
                row.getInt("priority"),
                row.getString("form"),
                row.getBoolean("held"),
                null);
        return new InboxRow(
                task,
                row.getObject("assignee", Long.class),
                created.toInstant(),
                row.getObject("due_sort", OffsetDateTime.class).toInstant());
    }
}
