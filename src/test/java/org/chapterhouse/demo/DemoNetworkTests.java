package org.chapterhouse.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.Proof.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.chapterhouse.ApplicationTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The whole application as a newcomer starts it. Has a context of its own: it moves the time. */
@ApplicationTest
@TestPropertySource(properties = {"chapterhouse.demo.cases=true", "chapterhouse.jobs=false"})
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoNetworkTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RuntimeService engine;

    @Autowired
    private DemoNetwork network;

    @Autowired
    private DemoClock clock;

    @Autowired
    private MockMvc mvc;

    @Test
    @Order(1)
    void everyPlannedCaseIsThereInEveryStateThatACaseCanBeIn() {
        assertThat(count("casework_case where flow = 'event-proposal'"))
                .isEqualTo(DemoData.read().cases().size());
        assertThat(words("select distinct status from retrospective_report"))
                .contains("AWAITED", "RECEIVED", "PUBLISHED", "FILED", "MISSED");
        assertThat(words("select distinct outcome from casework_case where outcome is not null"))
                .contains("held", "declined", "withdrawn", "expired", "cancelled", "redirected");
        assertThat(words("select distinct element from casework_wait where closed_at is null and kind = 'TASK'"))
                .contains(
                        "screen-proposal",
                        "review-proposal",
                        "vote-on-funds",
                        "decide-as-lead",
                        "revise-proposal",
                        "review-reschedule",
                        "report-event",
                        "read-and-reply",
                        "chase-report",
                        "record-incidents",
                        "curate-lesson");
        assertThat(words("select element from casework_wait where closed_at is null and held_since is not null"))
                .isNotEmpty();
        assertThat(count("chapter_chapter"))
                .as("thirty, and two that have opened")
                .isEqualTo(32);
        assertThat(words("select distinct timezone from chapter_chapter")).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    @Order(1)
    void applicationsForChaptersStandAtEveryStep() {
        assertThat(words("select distinct element from casework_wait w join casework_case c on c.id = w.case_id"
                        + " where w.closed_at is null and w.kind = 'TASK' and c.flow = 'chapter-onboarding'"))
                .contains(
                        "check-completeness",
                        "neighbours-word",
                        "vet-application",
                        "revise-application",
                        "announce-chapter");
        assertThat(
                        words(
                                "select distinct outcome from casework_case where flow = 'chapter-onboarding' and outcome is not null"))
                .contains("declined", "announced");
        assertThat(count("casework_case where flow = 'chapter-health' and outcome is null"))
                .isEqualTo(3);
    }

    @Test
    @Order(1)
    void nobodyIsAskedToReportOnWhatDidNotTakePlace() {
        String both = "retrospective_report r join event_event e on e.id = r.event_id";
        assertThat(words("select r.status from " + both + " where e.status = 'CANCELLED'"))
                .isNotEmpty()
                .containsOnly("CANCELLED");
        assertThat(count(both + " where r.status = 'CANCELLED' and e.status <> 'CANCELLED'"))
                .isZero();
    }

    @Test
    @Order(1)
    void casesEngineAndInboxAgree() {
        assertThat(engine.createProcessInstanceQuery().rootProcessInstances().count())
                .isEqualTo(count("casework_case where closed_at is null"));
        assertThat(count("casework_wait w join casework_case c on c.id = w.case_id"
                        + " where c.closed_at is not null and w.closed_at is null"))
                .isZero();
        assertThat(count("inbox_task")).isEqualTo(count("act_ru_task"));
        assertThat(engine.createIncidentQuery().count()).isZero();
    }

    @Test
    @Order(1)
    void nothingHappenedInTheFuture() {
        assertThat(Duration.between(clock.instant(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
        assertThat(count("casework_timeline where at > now()")).isZero();
    }

    @Test
    @Order(2)
    void aSecondStartFindsEverythingAsItWas() {
        List<String> before = words("select reference || version from casework_case order by id");
        network.load(true, () -> false);
        assertThat(words("select reference || version from casework_case order by id"))
                .isEqualTo(before);
        assertThat(count("people_account")).isEqualTo(count("people_account where created_at < now()"));
    }

    @Test
    @Order(3)
    void theClockMovesAndWhatIsDueHasHappenedWhenItAnswers() throws Exception {
        long held = count("casework_case where outcome = 'held'");
        Instant before = clock.instant();

        advance("{\"advance\":\"P30D\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.now").isString());

        assertThat(clock.instant()).isBetween(before.plus(Duration.ofDays(30)), before.plus(Duration.ofDays(31)));
        assertThat(count("casework_case where outcome = 'held'")).isGreaterThan(held);
        assertThat(count("act_ru_job where process_instance_id_ is not null and duedate_ <= '" + clock.instant() + "'"))
                .isZero();
        mvc.perform(get("/api/demo/mails")
                        .param("to", "Organizer@Example.org")
                        .with(httpBasic("organizer", DemoData.PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].to").value("organizer@example.org"))
                .andExpect(jsonPath("$.items[0].links[0]").isString());
    }

    @Test
    @Order(4)
    void aMoveThatMakesNoSenseIsRefused() throws Exception {
        Instant before = clock.instant();
        advance("{\"advance\":\"-P1D\"}").andExpect(status().isUnprocessableContent());
        advance("{\"advance\":\"P9999D\"}").andExpect(status().isUnprocessableContent());
        advance("{\"advance\":\"soon\"}").andExpect(status().isBadRequest());
        advance("{}").andExpect(status().isBadRequest());
        mvc.perform(post("/api/demo/clock")
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isUnauthorized());
        assertThat(clock.instant()).isBefore(before.plus(Duration.ofMinutes(1)));
    }

    private ResultActions advance(String body) throws Exception {
        return mvc.perform(post("/api/demo/clock")
                .with(httpBasic("organizer", DemoData.PASSWORD))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }

    private List<String> words(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
