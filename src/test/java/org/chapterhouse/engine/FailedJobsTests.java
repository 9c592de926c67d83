package org.chapterhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.api.Slice;
import org.chapterhouse.engine.FailedJobs.FailedJob;
import org.chapterhouse.engine.FailedJobs.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** What is kept of a failure, and the other try. */
@EngineTest
class FailedJobsTests {

    @Autowired
    FlowDeployments deployments;

    @Autowired
    FailedJobs failed;

    @Autowired
    JobFigures figures;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    RecordingObserver observer;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private String job = "";

    @BeforeEach
    void aCaseAtAStepThatFails() throws Exception {
        observer.clear();
        String definition = TestFiles.deploy(deployments, "fragile", "fragile.bpmn");
        String instance =
                runtime.startProcessInstanceById(definition, "CASE-9", Map.of()).getId();
        job = management
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    @AfterEach
    void clear() {
        BreakSomething.with = null;
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("fragile")
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test"));
    }

    private FailedJob failing(RuntimeException failure) {
        BreakSomething.with = failure;
        assertThat(failed.tryAgain(job)).isFalse();
        return failed.find(job).orElseThrow();
    }

    @Test
    void aFailureIsKeptWithItsCaseItsStepAndTheNextTry() {
        Instant before = clock.instant().minusMillis(1);
        FailedJob first = failing(new NotFound());
        assertThat(first.reference()).isEqualTo("CASE-9");
        assertThat(first.flow()).isEqualTo("fragile");
        assertThat(first.element()).isEqualTo("record");
        assertThat(first.name()).isEqualTo("Record it");
        assertThat(first.reason()).isEqualTo(Reason.REFUSED);
        assertThat(first.detail()).isEqualTo("problem.not-found");
        assertThat(first.lastAt()).isAfter(before);
        assertThat(first.nextTry()).isAfter(first.lastAt());
        assertThat(first.retriesLeft()).isEqualTo(5);

        FailedJob second = failing(new IllegalStateException("Ana said no"));
        assertThat(second.attempts()).isEqualTo(2);
        assertThat(second.retriesLeft()).isEqualTo(4);
        assertThat(second.firstAt()).isEqualTo(first.firstAt());
        assertThat(Duration.between(second.lastAt(), second.nextTry())).isGreaterThan(Duration.ofMinutes(3));
        assertThat(figure("jobs_retrying")).isEqualTo(1);
    }

    @Test
    void whatWasGivenUpStaysUntilItGoesThroughAndTakesTheCasesLock() {
        failing(new NotFound());
        management.setJobRetries(job, 1);
        FailedJob last = failing(new NotFound());
        assertThat(last.retriesLeft()).isZero();
        assertThat(last.nextTry()).isNull();
        assertThat(runtime.createIncidentQuery().configuration(job).count()).isEqualTo(1);
        assertThat(figure("jobs_failed")).isEqualTo(1);
        assertThat(failing(new NotFound()).retriesLeft()).isZero();
        assertThat(runtime.createIncidentQuery().configuration(job).count()).isEqualTo(1);

        observer.told.clear();
        BreakSomething.with = null;
        assertThat(failed.tryAgain(job)).isTrue();
        assertThat(observer.told).containsExactly("job CASE-9", "end CASE-9 done");
        assertThat(failed.find(job)).isEmpty();
        assertThat(failed.list("", 25, null).items()).isEmpty();
        assertThat(runtime.createIncidentQuery().configuration(job).count()).isZero();
        assertThat(failed.tryAgain(job)).as("somebody else was quicker").isTrue();
    }

    @Test
    void theReasonIsToldWithoutWhatPeopleTyped() {
        assertThat(failing(new DataIntegrityViolationException(
                                "x", new SQLException("Key (address)=(ana@example.org) exists", "23505")))
                        .detail())
                .isEqualTo("SQLSTATE 23505");
        assertThat(failing(new IllegalStateException(new SQLException("gone", "08006")))
                        .reason())
                .isEqualTo(Reason.UNREACHABLE);
        FailedJob model = failing(new ProcessEngineException("No outgoing sequence flow of 'is-approved'"));
        assertThat(model.reason()).isEqualTo(Reason.MODEL);
        assertThat(model.detail()).contains("is-approved");
        FailedJob fault = failing(new IllegalStateException("ana@example.org"));
        assertThat(fault.reason()).isEqualTo(Reason.FAULT);
        assertThat(fault.detail())
                .startsWith("IllegalStateException in engine.FailedJobsTests")
                .doesNotContain("ana");
    }

    @Test
    void whoAsksForTheTryIsNotTheOneWhoDoesTheStep() {
        Authentication admin = new TestingAuthenticationToken("admin", "");
        SecurityContextHolder.getContext().setAuthentication(admin);
        try {
            failing(new NotFound());
            assertThat(BreakSomething.by).isNull();
            assertThat(SecurityContextHolder.getContext().getAuthentication()).isSameAs(admin);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void whatFailedBeforeReasonsWereKeptIsShownToo() throws Exception {
        failing(new NotFound());
        jdbc.sql("delete from engine_job_failure").update();
        assertThat(failed.find(job)).isEmpty();

        jdbc.sql(new ClassPathResource("db/migration/V202611251316__engine_failures_before_notes.sql")
                        .getContentAsString(StandardCharsets.UTF_8))
                .update();
        FailedJob found = failed.find(job).orElseThrow();
        assertThat(found.reason()).isEqualTo(Reason.UNKNOWN);
        assertThat(found.reference()).isEqualTo("CASE-9");
        assertThat(found.flow()).isEqualTo("fragile");
        assertThat(found.element()).isEqualTo("record");
        assertThat(failing(new NotFound()).reason()).isEqualTo(Reason.REFUSED);
    }

    @Test
    void theListContinuesAndIsSearchedWithoutRegardToAccents() throws Exception {
        FailedJob first = failing(new NotFound());
        aCaseAtAStepThatFails();
        FailedJob second = failing(new NotFound());

        Slice<FailedJob> page = failed.list("cáse-9 FRAGILE", 1, null);
        assertThat(page.items()).containsExactly(second);
        Slice<FailedJob> next = failed.list("cáse-9 FRAGILE", 1, page.next());
        assertThat(next.items()).containsExactly(first);
        assertThat(next.next()).isNull();
        assertThat(failed.list("case-8", 25, null).items()).isEmpty();
    }

    /** Otherwise each failure would look at all the others while everything fails. */
    @Test
    void notesOfJobsThatAreGoneAreSweptNowAndThenAndNeverShown() {
        failing(new NotFound());
        jdbc.sql("insert into engine_job_failure select 'gone', reference, flow, element, first_at, last_at, attempts,"
                        + " kind, detail from engine_job_failure where job_id = ?")
                .param(job)
                .update();
        failing(new NotFound());
        assertThat(jdbc.sql("delete from engine_job_failure where job_id = 'gone'")
                        .update())
                .as("swept a moment ago")
                .isEqualTo(1);
        assertThat(failed.list("", 25, null).items()).extracting(FailedJob::id).containsExactly(job);
    }

    private double figure(String name) {
        return figures.read().stream()
                .filter(figure -> figure.name().equals(name))
                .mapToDouble(org.chapterhouse.metrics.Figure::value)
                .sum();
    }
}
