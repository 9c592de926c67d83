package org.chapterhouse.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.chapterhouse.api.Cursor;
import org.chapterhouse.api.SearchText;
import org.chapterhouse.casework.Stakes;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * The inbox's one question in SQL. Each desk is read by itself in the order asked for and cut at once, so every part
 * walks an index however long the desk is; the parts are then put in order together.
 */
final class InboxSql {

    private final InboxQuery query;
    private final Map<String, Object> values = new HashMap<>();
    private final StringBuilder filters = new StringBuilder();
    private final String order;

    InboxSql(InboxQuery query, Person who, Clock clock) {
        this.query = query;
        this.order = order(query.sort());
        values.put("me", who.id());
        values.put("desks", Desk.of(who).toArray(String[]::new));
        values.put("ownDesks", Desk.ofSubmittersSide(who).toArray(String[]::new));
        values.put("stakes", Stakes.of(who).toArray(String[]::new));
        equal("flow", query.flow());
        equal("element", query.element());
        equal("region", query.region());
        equal("country", query.country());
        equal("chapter", query.chapter());
        if (query.due() != null) {
            due(query.due(), who, clock.instant());
        }
        if (query.q() != null && !query.q().isBlank()) {
            words(SearchText.of(query.q()));
        }
    }

    /** @param rows one more than the page has, so that the caller knows whether another follows */
    String page(int rows, @Nullable Cursor after) {
        values.put("rows", rows);
        String keyset = after == null ? "" : " and " + behind(after);
        return "select * from (" + parts("t.*", keyset, " order by " + order) + ") t order by " + order
                + " limit :rows";
    }

    /** Counts no further than that many; in order, because only then the planner walks the index and stops. */
    String count(int most) {
        values.put("rows", most);
        return "select count(*) from (select 1 from (" + parts("1", "", " order by " + order)
                + ") t limit :rows) counted";
    }

    Map<String, Object> values() {
        return values;
    }

    private String parts(String columns, String keyset, String ordered) {
        String held = part(columns, "inbox_task t where t.assignee = :me", keyset, ordered);
        if (query.queue() == InboxQuery.Queue.MINE) {
            return held;
        }
        String free =
                query.queue() == InboxQuery.Queue.UNASSIGNED ? "t.assignee is null" : "t.assignee is distinct from :me";
        String desks =
                desks("desks", columns, free + " and not (t.parties && cast(:stakes as text[]))", keyset, ordered)
                        + " union all " + desks("ownDesks", columns, free, keyset, ordered);
        return query.queue() == InboxQuery.Queue.UNASSIGNED ? desks : held + " union all " + desks;
    }

    private String desks(String names, String columns, String condition, String keyset, String ordered) {
        return "(select t.* from unnest(cast(:" + names + " as text[])) as desk(name) cross join lateral "
                + part(columns, "inbox_task t where t.desk = desk.name and " + condition, keyset, ordered)
                + " t)";
    }

    private String part(String columns, String from, String keyset, String ordered) {
        return "(select " + columns + " from " + from + filters + keyset + ordered + " limit :rows)";
    }

    private void equal(String column, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            filter("t." + column + " = :" + column, column, value);
        }
    }

    private void filter(String condition, String name, Object value) {
        filters.append(" and ").append(condition);
        values.put(name, value);
    }

    /** Every word must begin a word of the title or the reference. */
    private void words(String asked) {
        if (asked.isEmpty()) {
            filters.append(" and false");
        }
        int number = 0;
        for (String word : asked.split(" ")) {
            number++;
            filter("t.search_text like :word" + number, "word" + number, "% " + word + "%");
        }
    }

    private void due(InboxQuery.Due due, Person who, Instant now) {
        LocalDate today = now.atZone(who.timezone()).toLocalDate();
        if (due == InboxQuery.Due.OVERDUE) {
            filter("t.due_sort < :now and not t.held", "now", now.atOffset(ZoneOffset.UTC));
            return;
        }
        filter("t.due_sort >= :dueFrom", "dueFrom", startOf(today, who));
        filter("t.due_sort < :dueTo", "dueTo", startOf(today.plusDays(due == InboxQuery.Due.TODAY ? 1 : 7), who));
    }

    private static OffsetDateTime startOf(LocalDate day, Person who) {
        return day.atStartOfDay(who.timezone()).toInstant().atOffset(ZoneOffset.UTC);
    }

    private static String order(InboxQuery.Sort sort) {
        return switch (sort) {
            case DUE -> "t.due_sort, t.id";
            case CREATED -> "t.created, t.id";
            case PRIORITY -> "(-t.priority), t.due_sort, t.id";
        };
    }

    /** How many values a cursor of this order has. */
    static int cursorSize(InboxQuery.Sort sort) {
        return sort == InboxQuery.Sort.PRIORITY ? 4 : 3;
    }

    /** The first value names the order, so that a cursor of another one is refused. */
    static Cursor cursor(InboxQuery.Sort sort, InboxRow last) {
        return switch (sort) {
            case DUE -> Cursor.of("due", last.dueSort(), last.task().id());
            case CREATED -> Cursor.of("created", last.created(), last.task().id());
            case PRIORITY ->
                Cursor.of(
                        "priority",
                        -last.task().priority(),
                        last.dueSort(),
                        last.task().id());
        };
    }

    private String behind(Cursor after) {
        int size = cursorSize(query.sort());
        if (!after.text(0).equals(query.sort().name().toLowerCase(java.util.Locale.ROOT))) {
            throw new org.chapterhouse.api.MalformedRequest("problem.cursor");
        }
        values.put("lastId", after.text(size - 1));
        values.put("lastTime", after.instant(size - 2).atOffset(ZoneOffset.UTC));
        if (query.sort() == InboxQuery.Sort.PRIORITY) {
            values.put("lastPriority", (int) after.number(1));
            return "(-t.priority, t.due_sort, t.id) > (:lastPriority, :lastTime, :lastId)";
        }
        return "(" + order + ") > (:lastTime, :lastId)";
    }
}
