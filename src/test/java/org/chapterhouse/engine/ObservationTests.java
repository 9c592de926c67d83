package org.chapterhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class ObservationTests {

    @Autowired
    FlowDeployments deployments;

    @Autowired
    FlowModels models;

    @Autowired
    FlowJobs jobs;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    RecordingObserver observer;

    @BeforeEach
    void clear() {
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test"));
        observer.clear();
    }

    private final Date stopAt =
            Date.from(Instant.now().plus(20, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS));

    private String start(String flow, Map<String, Object> variables, String... files) throws Exception {
        String definition = TestFiles.deploy(deployments, flow, files);
        return runtime.startProcessInstanceById(definition, "CASE-1", variables).getId();
    }

    private void complete(String element) {
        tasks.complete(observer.wait(element).id());
    }

    private String startEdges() throws Exception {
        return start("edges", Map.of("title", "Talks", "submitter", 7L, "due", "P2D", "stopAt", stopAt), "edges.bpmn");
    }

    @Test
    void aTaskIsToldWithItsGroupsAndItsDueDateAndTheTimersAtItsEdge() throws Exception {
        startEdges();
        assertThat(observer.told)
                .containsExactlyInAnyOrder("+TIME year", "+TIME nudge", "+TIME hard-stop", "+TASK look");
        Wait task = observer.wait("look");
        assertThat(task.name()).isEqualTo("Look at Talks");
        assertThat(task.groups()).containsExactly("community-managers", "regional-leads");
        assertThat(task.assignee()).isEqualTo("7");
        assertThat(task.due()).isCloseTo(Instant.now().plus(2, ChronoUnit.DAYS), within(1, ChronoUnit.HOURS));
        assertThat(observer.wait("hard-stop").due()).isEqualTo(stopAt.toInstant());
        assertThat(observer.wait("hard-stop").host()).isEqualTo("look");
        assertThat(observer.wait("year").host()).isEqualTo("edges");
    }

    @Test
    void aNonInterruptingTimerFiresAndTheTaskStays() throws Exception {
        startEdges();
        observer.told.clear();
        assertThat(jobs.runDue(observer.due("nudge"))).isEqualTo(1);
        assertThat(observer.told).containsExactly("job CASE-1", "done nudge");
        assertThat(observer.openElements()).containsExactlyInAnyOrder("look", "hard-stop", "year");
    }

    @Test
    void anInterruptingTimerTakesTheTaskAwayAndEndsTheCase() throws Exception {
        startEdges();
        jobs.runDue(stopAt.toInstant());
        assertThat(observer.open).isEmpty();
        assertThat(observer.told).contains("gone look").endsWith("end CASE-1 expired");
    }

    @Test
    void aSubProcessAndTheEventsBehindAGatewayAreWaitsOfTheirOwn() throws Exception {
        startEdges();
        complete("look");
        assertThat(observer.openElements()).containsExactlyInAnyOrder("year", "inner", "the-day", "news");
        assertThat(observer.wait("inner").kind()).isEqualTo(Wait.Kind.SCOPE);
        assertThat(observer.wait("news").kind()).isEqualTo(Wait.Kind.MESSAGE);
        assertThat(observer.wait("the-day").host()).isNull();
        runtime.createMessageCorrelation("event.cancelled")
                .processInstanceBusinessKey("CASE-1")
                .correlate();
        assertThat(observer.openElements()).containsExactlyInAnyOrder("year", "thanks");
        assertThat(observer.told).doesNotContain("end CASE-1 inner-end");
        jobs.runDue(observer.due("thanks"));
        assertThat(observer.told).endsWith("end CASE-1 held");
        assertThat(observer.open).isEmpty();
    }

    @Test
    void anEventSubProcessTakesEverythingAwayAndItsEndIsTheCasesEnd() throws Exception {
        startEdges();
        complete("look");
        runtime.createMessageCorrelation("case.withdrawn")
                .processInstanceBusinessKey("CASE-1")
                .correlate();
        assertThat(observer.open).isEmpty();
        assertThat(observer.told).endsWith("end CASE-1 withdrawn");
    }

    @Test
    void everyVoteIsATaskAndACalledFlowBelongsToTheSameCase() throws Exception {
        start("rounds", Map.of("votes", 3L), "rounds.bpmn", "one-step.bpmn");
        assertThat(observer.openElements()).containsExactlyInAnyOrder("closing", "vote", "vote", "vote");
        assertThat(observer.wait("closing").host()).isEqualTo("vote");
        jobs.runDue(Instant.now().plus(Duration.ofDays(4)));
        assertThat(observer.openElements()).containsExactlyInAnyOrder("call", "look");
        assertThat(observer.wait("look").reference()).isEqualTo("CASE-1");
        complete("look");
        assertThat(observer.told).noneMatch(line -> line.startsWith("end"));
        assertThat(observer.openElements()).containsExactlyInAnyOrder("a", "b");
        complete("a");
        assertThat(observer.told).endsWith("end CASE-1 stopped");
        assertThat(observer.open).isEmpty();
    }

    @Test
    void aCaseEndsWithItsLastBranch() throws Exception {
        start("rounds", Map.of("votes", 1L), "rounds.bpmn", "one-step.bpmn");
        complete("vote");
        complete("look");
        complete("b");
        assertThat(observer.told).noneMatch(line -> line.startsWith("end"));
        complete("a");
        assertThat(observer.told).endsWith("end CASE-1 stopped");
    }

    @Test
    void aDeletedInstanceLeavesItsWaitsAndEndsNowhere() throws Exception {
        runtime.deleteProcessInstance(startEdges(), "an operator's doing");
        assertThat(observer.open).isEmpty();
        assertThat(observer.told).noneMatch(line -> line.startsWith("end"));
    }

    @Test
    void everyRowThatFiredIsToldWithItsReasonAndItsOutputsBecomeVariables() throws Exception {
        String instance = start(
                "routed", Map.of("expectedAttendance", 40L, "funds", 3L, "cheap", 10L), "routed.bpmn", "route.dmn");
        assertThat(observer.fired)
                .extracting(FiredDecision::decision, FiredDecision::row, FiredDecision::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "event-class", "up-to-80", "Up to 80 people make a meetup."),
                        org.assertj.core.groups.Tuple.tuple(
                                "route", "small-meetup", "A meetup without funds needs no review."));
        assertThat(observer.fired.get(1).outputs())
                .isEqualTo(new LinkedHashMap<>(Map.of("route", "auto", "reviewDays", 0L)));
        assertThat(runtime.getVariable(instance, "reviewDays")).isEqualTo(0L);
        assertThat(runtime.getVariable(instance, "route")).isEqualTo("auto");
        jobs.runDue(Instant.now().plusSeconds(5));
        assertThat(observer.told).contains("job CASE-1").endsWith("end CASE-1 approved");
    }

    @Test
    void theNamesToPromoteAreReadFromConditionsDecisionsTimersAndActivities() throws Exception {
        String definition = TestFiles.deploy(deployments, "routed", "routed.bpmn", "route.dmn");
        assertThat(models.byDefinition(definition).promoted())
                .containsExactlyInAnyOrder(
                        "expectedAttendance", "funds", "cheap", "route", "reviewDays", "majority", "chair");
    }
}
