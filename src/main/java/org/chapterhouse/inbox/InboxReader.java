package org.chapterhouse.inbox;

import java.time.Clock;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chapterhouse.api.Cursor;
import org.chapterhouse.api.Slice;
import org.chapterhouse.casework.Stakes;
import org.chapterhouse.casework.StepNames;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers what lies in somebody's inbox. */
@Service
@Transactional(readOnly = true)
class InboxReader implements Inbox {

    private final JdbcClient jdbc;
    private final People people;
    private final Clock clock;
    private final StepNames names;

    InboxReader(JdbcClient jdbc, People people, Clock clock, StepNames names) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
        this.names = names;
    }

    @Override
    public InboxPage list(InboxQuery query, Person who, int limit, @Nullable String cursor) {
        Cursor after = Cursor.decode(cursor, InboxSql.cursorSize(query.sort()));
        InboxSql sql = new InboxSql(query, who, clock);
        String page = sql.page(limit + 1, after);
        List<InboxRow> rows =
                jdbc.sql(page).params(sql.values()).query(InboxRow::of).list();
        Slice<InboxRow> slice = Slice.of(rows, limit, last -> InboxSql.cursor(query.sort(), last));
        // a first page that is the last needs no counting
        InboxPage.Total total = after == null && slice.next() == null
                ? InboxPage.Total.of(slice.items().size())
                : count(query, who);
        return new InboxPage(inWords(withNames(slice.items())), slice.next(), total);
    }

    @Override
    public List<TaskView> among(Collection<String> ids, Person who) {
        List<InboxRow> rows = jdbc.sql(
                        """
                        select t.* from inbox_task t
                        where t.id = any(:ids)
                          and (t.assignee = :me or t.desk = any(:ownDesks)
                               or t.desk = any(:desks) and not (t.parties && cast(:stakes as text[])))
                        order by t.due_sort, t.id""")
                .param("ids", ids.toArray(String[]::new))
                .param("me", who.id())
                .param("desks", Desk.of(who).toArray(String[]::new))
                .param("ownDesks", Desk.ofSubmittersSide(who).toArray(String[]::new))
                .param("stakes", Stakes.of(who).toArray(String[]::new))
                .query(InboxRow::of)
                .list();
        return inWords(withNames(rows));
    }

    @Override
    public InboxPage.Total count(InboxQuery query, Person who) {
        InboxSql sql = new InboxSql(query, who, clock);
        String count = sql.count(InboxPage.Total.MOST + 1);
        return InboxPage.Total.of(
                jdbc.sql(count).params(sql.values()).query(Long.class).single());
    }

    /** A row keeps the name of its step as the model has it. */
    private List<TaskView> inWords(List<TaskView> tasks) {
        Iterator<String> told = names.in(
                        LocaleContextHolder.getLocale(),
                        tasks.stream()
                                .map(task -> new StepNames.Kept(task.reference(), task.name()))
                                .toList())
                .iterator();
        return tasks.stream().map(task -> task.named(told.next())).toList();
    }

    private List<TaskView> withNames(List<InboxRow> rows) {
        Set<Long> holders =
                rows.stream().map(InboxRow::assignee).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<Long, Person> known = holders.isEmpty()
                ? Map.of()
                : people.byIds(holders).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        return rows.stream()
                .map(row -> row.assignee() == null ? row.task() : row.task().heldBy(known.get(row.assignee())))
                .toList();
    }
}
