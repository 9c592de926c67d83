package org.chapterhouse.inbox;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.chapterhouse.api.SearchText;
import org.chapterhouse.casework.CaseDescribed;
import org.chapterhouse.casework.TaskChanged;
import org.chapterhouse.casework.TaskClosed;
import org.chapterhouse.casework.TaskFacts;
import org.chapterhouse.casework.TaskOpened;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the inbox in step with casework: one statement an event, in the event's own transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InboxLedger {

    /** Stands for no due date, so that lists have a place to continue at. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final JdbcClient jdbc;

    InboxLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void opened(TaskOpened event) {
        values(
                        jdbc.sql(
                                """
                        insert into inbox_task (id, case_reference, flow, element, name, title, chapter, region, country,
                            candidate_group, desk, assignee, created, due, due_sort, priority, form, held, held_until,
                            parties, search_text)
                        values (:id, :reference, :flow, :element, :name, :title, :chapter, :region, :country,
                            :group, :desk, :assignee, :created, :due, :dueSort, :priority, :form, :held, :heldUntil,
                            :parties, :searchText)"""),
                        event.task())
                .param("reference", event.task().reference())
                .param("flow", event.task().flow())
                .param("element", event.task().element())
                .param("created", at(event.task().createdAt()))
                .update();
    }

    @EventListener
    void changed(TaskChanged event) {
        values(
                        jdbc.sql(
                                """
                        update inbox_task set name = :name, title = :title, chapter = :chapter, region = :region,
                            country = :country, candidate_group = :group, desk = :desk, assignee = :assignee, due = :due,
                            due_sort = :dueSort, priority = :priority, form = :form, held = :held,
                            held_until = :heldUntil, parties = :parties, search_text = :searchText
                        where id = :id"""),
                        event.task())
                .update();
    }

    @EventListener
    void described(CaseDescribed event) {
        event.openTasks().stream().map(TaskChanged::new).forEach(this::changed);
    }

    /** Only who, when and what stay of a closed task. */
    @EventListener
    void closed(TaskClosed event) {
        jdbc.sql(
                        """
                        with gone as (delete from inbox_task where id = :id returning *)
                        insert into inbox_closed_task (id, case_reference, element, candidate_group, region, opened, closed,
                            closed_by, decision)
                        select id, case_reference, element, candidate_group, region, created, :at, :by, :decision
                        from gone""")
                .param("id", event.task())
                .param("at", at(event.at()))
                .param("by", event.by(), Types.BIGINT)
                .param("decision", event.decision(), Types.VARCHAR)
                .update();
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec sql, TaskFacts task) {
        return sql.param("id", task.task())
                .param("name", task.name())
                .param("title", task.title())
                .param("chapter", task.chapter(), Types.VARCHAR)
                .param("region", task.region())
                .param("country", task.country())
                .param("group", task.group())
                .param("desk", Desk.of(task))
                .param("assignee", task.assignee(), Types.BIGINT)
                .param("due", at(task.dueAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("dueSort", at(task.dueAt() == null ? NEVER : task.dueAt()))
                .param("priority", task.priority())
                .param("form", task.form(), Types.VARCHAR)
                .param("held", task.held())
                .param("heldUntil", at(task.heldUntil()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("parties", task.parties().toArray(String[]::new))
                .param("searchText", " " + SearchText.of(task.title(), task.reference()));
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
