package org.chapterhouse.inbox;

import static org.chapterhouse.inbox.TaskBuilder.task;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.chapterhouse.ApplicationTest;
import org.chapterhouse.casework.TaskOpened;
import org.chapterhouse.people.Accounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** The list of tasks over HTTP. */
@ApplicationTest
class InboxApiTests {

    private static final RequestPostProcessor MANAGER = httpBasic("inbox-manager", "a long password");

    @Autowired
    private MockMvc http;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aManagerInOceania() {
        accounts.put(new Accounts.Account(
                "inbox-manager",
                "Ines",
                "inbox-manager@example.org",
                "a long password",
                Set.of("community-managers"),
                Set.of("oceania"),
                null,
                Locale.ENGLISH,
                ZoneId.of("Pacific/Auckland")));
        jdbc.sql("delete from inbox_task where id like 'api-%'").update();
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new TaskOpened(task("api-1")
                    .of("perth", "oceania", "AU")
                    .title("API night")
                    .due(Instant.parse("2026-12-01T00:00:00Z"))
                    .facts()));
            events.publishEvent(new TaskOpened(
                    task("api-2").of("perth", "oceania", "AU").title("API day").facts()));
            events.publishEvent(
                    new TaskOpened(task("api-3").title("API elsewhere").facts()));
        });
    }

    @Test
    void aTaskHasTheContractsShape() throws Exception {
        http.perform(get("/api/tasks?q=api").with(MANAGER))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].id", contains("api-1", "api-2")))
                .andExpect(jsonPath("$.items[0].case").value("EVT-2026-api-1"))
                .andExpect(jsonPath("$.items[0].group").value("community-managers"))
                .andExpect(jsonPath("$.items[0].dueAt").value("2026-12-01T00:00:00Z"))
                .andExpect(jsonPath("$.items[0].assignee").value(nullValue()))
                .andExpect(jsonPath("$.items[0].length()").value(15))
                .andExpect(jsonPath("$.items[1].dueAt").value(nullValue()))
                .andExpect(jsonPath("$.next").value(nullValue()))
                .andExpect(jsonPath("$.total.value").value(2))
                .andExpect(jsonPath("$.total.relation").value("exact"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "queue=everything",
                "queue=MINE",
                "sort=title",
                "due=someday",
                "limit=0",
                "limit=201",
                "limit=many",
                "cursor=%25",
                "cursor=bm90b25l"
            })
    void whatCannotBeUnderstoodIsMalformed(String parameters) throws Exception {
        http.perform(get("/api/tasks?" + parameters).with(MANAGER))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.status").value(400));
    }

    @Test
    void anUnknownWordIsAnsweredWithTheKnownOnes() throws Exception {
        http.perform(get("/api/tasks?queue=everything").with(MANAGER))
                .andExpect(jsonPath("$.type").value(endsWith("/unknown-choice")))
                .andExpect(jsonPath("$.detail").value("queue is one of: mine, unassigned, all."));
    }

    @Test
    void nobodyIsToldNothing() throws Exception {
        http.perform(get("/api/tasks")).andExpect(status().isUnauthorized());
    }
}
