package org.chapterhouse.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.Proof.csrf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.github.kagkarlsson.scheduler.task.Task;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.chapterhouse.ApplicationTest;
import org.chapterhouse.Cast;
import org.chapterhouse.api.SpokenLanguages;
import org.chapterhouse.casework.CaseView;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.casework.TimelineView;
import org.chapterhouse.engine.FailedJobs;
import org.chapterhouse.metrics.Figure;
import org.chapterhouse.metrics.Figures;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A step that fails in the background is seen by an admin, understood, and set going again. */
@ApplicationTest
class JobPagesTests {

    @Autowired
    private MockMvc http;

    @Autowired
    private Casework casework;

    @Autowired
    private FailedJobs failed;

    @Autowired
    private ManagementService management;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<Task<?>> work;

    @Autowired
    private List<Figures> figures;

    @Autowired
    private MessageSource messages;

    private Cast cast;
    private Cookie[] admin;

    @BeforeEach
    void signIn() throws Exception {
        cast = new Cast(accounts);
        admin = signIn("admin");
    }

    @AfterEach
    void nothingFailsAnyLonger() {
        FailOnDemand.TIMES.set(0);
        jdbc.sql("delete from scheduled_tasks where task_instance = 'of a test'")
                .update();
    }

    /** The timer is far away, so that the executor does not interfere. */
    private FailedJobs.FailedJob fail(CaseView started) {
        String job = jdbc.sql(
                        """
                        select j.id_ from act_ru_job j join casework_case c on c.process_id = j.process_instance_id_
                        where c.reference = ?""")
                .param(started.reference())
                .query(String.class)
                .single();
        failed.tryAgain(job);
        return failed.find(job).orElseThrow();
    }

    @Test
    void aFailedStepIsToldWithItsReasonTriedAgainAndSaidInTheCase() throws Exception {
        Person submitter = cast.anybody();
        FailOnDemand.TIMES.set(1_000);
        CaseView started = casework.start("fragile-trial", Map.of("title", "Brittle"), submitter);
        FailedJobs.FailedJob job = fail(started);
        management.setJobRetries(job.id(), 0);

        http.perform(get("/admin/jobs").cookie(admin))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(started.reference())))
                .andExpect(content().string(containsString("Record the trial")))
                .andExpect(content().string(containsString("Given up")))
                .andExpect(content().string(containsString("The software made a mistake.")))
                .andExpect(content().string(containsString("IllegalStateException in operations.FailOnDemand")));
        http.perform(get("/").cookie(admin))
                .andExpect(content().string(matchesPattern("(?s).*href=\"/admin/jobs\">\\w+ steps? of .*")));
        http.perform(get("/actuator/prometheus").with(httpBasic("admin", Cast.PASSWORD)))
                .andExpect(content().string(containsString("chapterhouse_jobs_failed{flow=\"fragile-trial\"} 1")));

        jdbc.sql("update engine_job_failure set kind = 'unknown' where job_id = ?")
                .param(job.id())
                .update();
        http.perform(get("/admin/jobs").param("q", started.reference()).cookie(admin))
                .andExpect(content().string(containsString(started.reference())))
                .andExpect(content().string(not(containsString(">1 attempt<"))));

        again(job, "failed again");
        FailOnDemand.TIMES.set(0);
        again(job, "went through");

        http.perform(get("/admin/jobs").cookie(admin))
                .andExpect(content().string(not(containsString(started.reference()))));
        assertThat(casework.find(started.reference(), submitter).waitingFor())
                .singleElement()
                .satisfies(wait -> assertThat(wait.element()).isEqualTo("look-at-trial"));
        Person manager = cast.member("community-managers", "europe");
        List<TimelineView> seen =
                casework.timeline(started.reference(), manager, 100, null).items();
        assertThat(seen)
                .filteredOn(line -> line.kind().equals("corrected"))
                .hasSize(2)
                .allSatisfy(line -> {
                    assertThat(line.step()).isEqualTo("Record the trial");
                    assertThat(line.actor().role()).isEqualTo("policy-admins");
                });
        assertThat(casework.timeline(started.reference(), submitter, 100, null).items())
                .noneMatch(line -> line.kind().equals("corrected"));
    }

    private void again(FailedJobs.FailedJob job, String said) throws Exception {
        http.perform(post("/admin/jobs/" + job.id() + "/again").cookie(admin).with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attribute("flash", containsString(said)));
    }

    @Test
    void whatIsNotThereIsNotTriedAndNobodyElseGetsThere() throws Exception {
        http.perform(post("/admin/jobs/nothing/again").cookie(admin).with(csrf()))
                .andExpect(flash().attribute("flash", "It has gone through meanwhile."));
        http.perform(get("/admin/jobs").param("cursor", "x").cookie(admin)).andExpect(status().isBadRequest());
        for (String stranger : List.of("organizer", "manager", "lead")) {
            Cookie[] session = signIn(stranger);
            http.perform(get("/admin/jobs").cookie(session)).andExpect(status().isForbidden());
            http.perform(post("/admin/jobs/1/again").cookie(session).with(csrf()))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void everyKindOfOwnWorkHasANameInEveryLanguage() {
        assertThat(work).isNotEmpty().allSatisfy(task -> {
            for (Locale language : SpokenLanguages.ALL) {
                assertThat(messages.getMessage("operations.work." + task.getName(), null, "", language))
                        .as("%s in %s", task.getName(), language)
                        .isNotEmpty();
            }
        });
    }

    @Test
    void everyModuleTellsItsFigures() throws Exception {
        casework.start("fragile-trial", Map.of("title", "Sturdy"), cast.anybody());
        for (String figure : List.of(
                "chapterhouse_cases_open{",
                "chapterhouse_tasks_open{",
                "chapterhouse_tasks_oldest_wait_seconds{",
                "chapterhouse_letters_waiting",
                "chapterhouse_letters_dead",
                "chapterhouse_jobs_late")) {
            http.perform(get("/actuator/prometheus").with(httpBasic("admin", Cast.PASSWORD)))
                    .andExpect(content().string(containsString("\n" + figure)));
        }
    }

    @Test
    void theOrganizersOfAllChaptersAreOneGroupInTheFigures() {
        jdbc.sql("insert into inbox_task (id, case_reference, flow, element, name, title, region, country,"
                        + " candidate_group, desk, created, due_sort, priority, held, parties, search_text) values"
                        + " ('of a test', 'EVT-0', 'of-a-test', 'x', 'x', 'x', 'europe', 'ES', 'organizers-of:nowhere',"
                        + " 'x', now(), now(), 0, false, '{}', 'x')")
                .update();
        jdbc.sql("insert into inbox_closed_task (id, case_reference, element, candidate_group, region, opened, closed,"
                        + " closed_by) values ('of a test', 'EVT-0', 'x', 'organizers-of:nowhere', 'europe', now(),"
                        + " now(), 1)")
                .update();
        List<Figure> read =
                figures.stream().flatMap(source -> source.read().stream()).toList();
        jdbc.sql("delete from inbox_task where id = 'of a test'").update();
        jdbc.sql("delete from inbox_closed_task where id = 'of a test'").update();
        assertThat(read).noneMatch(figure -> figure.labels().containsValue("organizers-of:nowhere"));
        assertThat(read)
                .filteredOn(figure -> "organizers-of".equals(figure.labels().get("group")))
                .extracting(Figure::name)
                .contains("tasks_open", "tasks_done_last_week");
    }

    @Test
    void workThatFailsBeyondWhatIsListedIsCounted() throws Exception {
        jdbc.sql("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, last_failure,"
                        + " consecutive_failures, version) select 'inbox-decision', 'further ' || n,"
                        + " now() + interval '1 day', false, now(), 1, 1 from generate_series(1, 53) n")
                .update();
        try {
            http.perform(get("/admin/jobs").cookie(admin))
                    .andExpect(content().string(containsString("And 3 more that fail.")));
        } finally {
            jdbc.sql("delete from scheduled_tasks where task_instance like 'further %'")
                    .update();
        }
    }

    @Test
    void theApplicationsOwnWorkIsToldAsLongAsItFails() throws Exception {
        jdbc.sql("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, last_failure,"
                        + " consecutive_failures, version) values ('casework-reminders', 'of a test',"
                        + " now() + interval '1 day', false, now(), 3, 1)")
                .update();
        http.perform(get("/admin/jobs").cookie(admin))
                .andExpect(content().string(containsString("Reminders and deadlines on hold")))
                .andExpect(content().string(containsString("The last 3 runs failed")));
        http.perform(get("/actuator/prometheus").with(httpBasic("admin", Cast.PASSWORD)))
                .andExpect(content()
                        .string(containsString("chapterhouse_background_failing{work=\"casework-reminders\"}")));
    }

    private Cookie[] signIn(String username) throws Exception {
        return http.perform(post("/sign-in")
                        .param("username", username)
                        .param("password", Cast.PASSWORD)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getCookies();
    }
}
