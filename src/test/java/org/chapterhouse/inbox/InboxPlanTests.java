package org.chapterhouse.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.chapterhouse.api.Cursor;
import org.chapterhouse.inbox.InboxQuery.Queue;
import org.chapterhouse.inbox.InboxQuery.Sort;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** The inbox walks its indexes when a hundred thousand tasks are open. */
@SpringBootTest(classes = InboxTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = org.chapterhouse.TestPostgres.class)
class InboxPlanTests {

    private static final Logger LOG = LoggerFactory.getLogger(InboxPlanTests.class);
    private static final int TASKS = 100_000;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private Inbox inbox;

    @Autowired
    private InboxTestApplication.Somebody people;

    private Person lead;

    @BeforeEach
    void aFullInbox() {
        lead = people.with(
                5,
                Set.of("community-managers", "event-reviewers", "regional-leads", "legal"),
                Set.of("europe", "asia", "africa"),
                Set.of(),
                "acme");
        if (jdbc.sql("select count(*) from inbox_task").query(Integer.class).single() >= TASKS) {
            return;
        }
        jdbc.sql("truncate inbox_task").update();
        jdbc.sql(
                        """
                        insert into inbox_task (id, case_reference, flow, element, name, title, region, country,
                            candidate_group, desk, assignee, created, due, due_sort, priority, held, parties, search_text)
                        select 'task-' || n, 'EVT-2026-' || n, 'event-proposal', 'step-' || n % 7, 'Step', 'Night ' || n,
                            region, 'ES', grp, grp || '@' || region, nullif(n % 50, 0), timestamptz '2026-01-01' + n * interval '1 minute',
                            due, coalesce(due, timestamptz '9999-12-31'), 50 + n % 3, false,
                            array['chapter:c' || n % 200], ' night ' || n || ' evt 2026 ' || n
                        from (
                            select n,
                                (array['europe', 'asia', 'africa', 'americas', 'oceania'])[1 + n % 5] as region,
                                (array['community-managers', 'event-reviewers', 'regional-leads'])[1 + n % 3] as grp,
                                case when n % 4 > 0 then timestamptz '2026-11-01' + (n % 977) * interval '1 hour' end as due
                            from generate_series(1, :tasks) n) tasks""")
                .param("tasks", TASKS)
                .update();
        jdbc.sql("analyze inbox_task").update();
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void everyOrderIsBackedByAnIndexFirstPageAndLater(Sort sort) {
        InboxQuery query = new InboxQuery(Queue.ALL, null, null, null, null, null, null, null, sort);
        InboxSql first = new InboxSql(query, lead, clock);
        List<InboxRow> rows = jdbc.sql(first.page(26, null))
                .params(first.values())
                .query(InboxRow::of)
                .list();
        Cursor behind = InboxSql.cursor(sort, rows.get(25));

        assertThat(plan(first.page(26, null), first)).doesNotContain("Seq Scan on inbox_task");
        InboxSql next = new InboxSql(query, lead, clock);
        String plan = plan(next.page(26, behind), next);
        assertThat(plan).doesNotContain("Seq Scan on inbox_task").contains("Index Cond: ((desk =");
        LOG.info("Second page by {}:\n{}", sort, plan);
    }

    @ParameterizedTest
    @EnumSource(Queue.class)
    void everyQueueAndItsCountIsBackedByAnIndex(Queue queue) {
        InboxSql sql = new InboxSql(InboxQuery.of(queue), lead, clock);

        assertThat(plan(sql.page(26, null), sql)).doesNotContain("Seq Scan on inbox_task");
        assertThat(plan(sql.count(1001), sql)).doesNotContain("Seq Scan on inbox_task");
    }

    @Test
    void aPageIsAMatterOfMilliseconds() {
        InboxQuery query = InboxQuery.of(Queue.ALL);
        inbox.list(query, lead, 25, null);
        long before = System.nanoTime();
        for (int round = 0; round < 20; round++) {
            assertThat(inbox.list(query, lead, 25, null).items()).hasSize(25);
        }
        LOG.info(
                "A page of 25 out of {} open tasks: {} µs",
                TASKS,
                Duration.ofNanos(System.nanoTime() - before).toNanos() / 20_000);
    }

    private String plan(String sql, InboxSql values) {
        return String.join(
                "\n",
                jdbc.sql("explain (analyze, costs off, timing off) " + sql)
                        .params(values.values())
                        .query(String.class)
                        .list());
    }
}
