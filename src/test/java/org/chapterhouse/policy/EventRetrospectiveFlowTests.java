package org.chapterhouse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.chapterhouse.TestPostgres;
import org.chapterhouse.engine.FlowDeployments;
import org.chapterhouse.engine.FlowModels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** Every way through the retrospective, in the real engine; the activities say what each test needs. */
@SpringBootTest(
        classes = FlowTestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"chapterhouse.jobs=false", "db-scheduler.enabled=false"})
@ContextConfiguration(initializers = TestPostgres.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventRetrospectiveFlowTests {

    private static final String CASE = "RET-1";

    @Autowired
    FlowDeployments deployments;

    @Autowired
    FlowModels models;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    FlowTestApplication.World world;

    private final Set<String> visited = new HashSet<>();
    private String definition = "";
    private String instance = "";

    @BeforeAll
    void publishThePackagedPolicy() {
        definition = Objects.requireNonNull(deployments
                .deploy("packaged", new PackagedFiles().read())
                .definitions()
                .get("event-retrospective"));
    }

    @BeforeEach
    void aMeetupIsOver() {
        world.clear();
        world.facts.put("eventOver", true);
        world.facts.put("eventOverAt", new Date());
        world.facts.put("showRate", 75L);
        world.facts.put("metricsPromised", 2L);
        world.facts.put("metricsMet", 1L);
        world.facts.put("lessonOffered", false);
    }

    @AfterEach
    void rememberWhatWasVisited() {
        history.createHistoricActivityInstanceQuery().processInstanceId(instance).list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .forEach(visited::add);
        if (open()) {
            runtime.deleteProcessInstance(instance, "test");
        }
    }

    @AfterAll
    void everyElementHasBeenVisited() throws IOException {
        assertThat(visited)
                .containsAll(Bpmn.readModelFromFile(
                                Path.of("processes", "event-retrospective.bpmn").toFile())
                        .getModelElementsByType(FlowNode.class)
                        .stream()
                        .map(FlowNode::getId)
                        .toList());
    }

    @Test
    void aReportThatMayBePublishedIs() {
        askForTheReport();
        report(Map.of("publish", true));

        assertThat(world.done)
                .containsSubsequence(
                        "beginRetrospective[]",
                        "notifyPeople[organizers, retrospective-thanks]",
                        "receiveReport[]",
                        "draftNextProposal[]",
                        "sendMessage[report.received]");
        complete("read-and-reply", Map.of("decision", "approve"));
        assertThat(world.done).endsWith("settleReport[published]", "notifyPeople[organizers, retrospective-published]");
        assertEnds("published");
    }

    @Test
    void aReportThatMayNotBePublishedIsFiled() {
        askForTheReport();
        report(Map.of());
        complete("read-and-reply", Map.of("decision", "approve"));

        assertThat(world.done).endsWith("settleReport[filed]");
        assertEnds("filed");
    }

    @Test
    void thanksComeADayAfterAndTheReportIsAskedForADayLater() {
        start();
        assertWaitsAt("day-after");
        assertThat(hoursLeft("day-after")).isBetween(23L, 24L);
        fire("day-after");
        assertWaitsAt("two-days-after");
        assertThat(hoursLeft("two-days-after")).isBetween(23L, 24L);
        fire("two-days-after");
        assertWaitsAt("report-event");
        assertThat(daysLeft("report-overdue")).isBetween(27L, 28L);
    }

    @Test
    void whatSomebodyHasToLookAtIsTold() {
        world.facts.put("showRate", 30L);
        askForTheReport();
        report(Map.of("conductIncidents", 1L));

        assertThat(world.rows).containsExactly("low-show-rate", "conduct-incidents");
    }

    @Test
    void incidentsAndALessonAreLookedIntoBesideTheReading() {
        world.facts.put("lessonOffered", true);
        askForTheReport();
        report(Map.of("conductIncidents", 2L, "publish", true));

        complete("read-and-reply", Map.of("decision", "approve"));
        assertThat(open()).isTrue();
        complete("record-incidents", Map.of());
        assertThat(open()).isTrue();
        complete("curate-lesson", Map.of());
        assertThat(world.done).contains("keepLesson[curate-lesson]");
        assertEnds("published");
    }

    @Test
    void theReaderAsksForMoreAndReadsAgain() {
        askForTheReport();
        report(Map.of());
        complete("read-and-reply", Map.of("decision", "request-changes"));
        complete("amend-report", Map.of("publish", true));

        assertThat(world.done).filteredOn("receiveReport[]"::equals).hasSize(2);
        complete("read-and-reply", Map.of("decision", "approve"));
        assertEnds("published");
    }

    @Test
    void whatNobodyAddsToIsTakenAsItStands() {
        askForTheReport();
        report(Map.of("publish", true));
        complete("read-and-reply", Map.of("decision", "request-changes"));
        assertThat(daysLeft("taken-as-it-stands")).isBetween(13L, 14L);
        fire("taken-as-it-stands");

        assertEnds("published");
    }

    @Test
    void aReportCanStillComeAfterAMonth() {
        askForTheReport();
        fire("report-overdue");
        assertThat(world.done).endsWith("markReportLate[]");
        assertWaitsAt("report-event");
        assertWaitsAt("chase-report");
        report(Map.of());

        assertThat(tasks.createTaskQuery()
                        .processInstanceId(instance)
                        .taskDefinitionKey("chase-report")
                        .count())
                .isZero();
        complete("read-and-reply", Map.of("decision", "approve"));
        assertEnds("filed");
    }

    @Test
    void aManagerWaitsOnAMonthAtATimeAndThenDoesWithout() {
        askForTheReport();
        fire("report-overdue");
        complete("chase-report", Map.of("nextStep", "wait"));
        assertWaitsAt("month-more");
        assertWaitsAt("report-event");
        assertThat(daysLeft("month-more")).isBetween(29L, 30L);
        fire("month-more");
        complete("chase-report", Map.of("nextStep", "drop"));

        assertThat(world.done).endsWith("settleReport[missed]");
        assertEnds("missed");
    }

    @Test
    void aManagerWaitsOnAndTheReportComes() {
        askForTheReport();
        fire("report-overdue");
        complete("chase-report", Map.of("nextStep", "wait"));
        report(Map.of());
        complete("read-and-reply", Map.of("decision", "approve"));

        assertEnds("filed");
    }

    @Test
    void aCancelledEventEndsItsRetrospective() {
        askForTheReport();
        send("event.cancelled");

        assertThat(world.done).endsWith("settleReport[cancelled]");
        assertEnds("cancelled");
    }

    @Test
    void whatDidNotTakePlaceIsTakenBackAndItsSponsorsHear() {
        start();
        send("retrospective.called-off");

        assertThat(world.done).endsWith("callOffEvent[]", "sendMessage[event.cancelled]", "settleReport[cancelled]");
        assertEnds("cancelled");
    }

    @Test
    void aMovedEventMovesItsRetrospective() {
        askForTheReport();
        world.facts.put("eventOver", false);
        world.facts.put("eventOverAt", Date.from(Instant.now().plus(20, ChronoUnit.DAYS)));
        send("event.moved");

        assertWaitsAt("event-ends");
        assertThat(daysLeft("event-ends")).isBetween(19L, 20L);
        fire("event-ends");
        assertThat(world.done).endsWith("confirmHeld[]");
        assertWaitsAt("day-after");
    }

    @Test
    void whatTakesPlaceLaterIsReportedOnLater() {
        start();
        world.facts.put("eventOver", false);
        world.facts.put("eventOverAt", Date.from(Instant.now().plus(5, ChronoUnit.DAYS)));
        send("retrospective.postponed");

        assertThat(world.done)
                .endsWith("postponeEvent[postpone-event]", "sendMessage[event.moved]", "beginRetrospective[]");
        assertWaitsAt("event-ends");
    }

    private void askForTheReport() {
        start();
        fire("day-after");
        fire("two-days-after");
    }

    private void report(Map<String, Object> answer) {
        complete("report-event", answer);
    }

    private void start() {
        Map<String, Object> variables = new HashMap<>();
        models.byDefinition(definition).promoted().forEach(name -> variables.put(name, null));
        variables.put("submitter", 7L);
        variables.put("conductIncidents", 0L);
        instance = runtime.createMessageCorrelation("event.over")
                .processDefinitionId(definition)
                .processInstanceBusinessKey(CASE)
                .setVariables(variables)
                .correlateStartMessage()
                .getId();
    }

    private void complete(String element, Map<String, Object> answer) {
        tasks.complete(
                tasks.createTaskQuery()
                        .processInstanceId(instance)
                        .taskDefinitionKey(element)
                        .singleResult()
                        .getId(),
                answer);
    }

    private void send(String message) {
        runtime.createMessageCorrelation(message).processInstanceId(instance).correlate();
    }

    private void fire(String timer) {
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(timer)
                .singleResult()
                .getId());
    }

    private long hoursLeft(String timer) {
        return Instant.now()
                .until(
                        management
                                .createJobQuery()
                                .processInstanceId(instance)
                                .activityId(timer)
                                .singleResult()
                                .getDuedate()
                                .toInstant(),
                        ChronoUnit.HOURS);
    }

    private long daysLeft(String timer) {
        return hoursLeft(timer) / 24;
    }

    private boolean open() {
        return runtime.createProcessInstanceQuery().processInstanceId(instance).count() > 0;
    }

    private void assertWaitsAt(String element) {
        assertThat(runtime.getActiveActivityIds(instance)).contains(element);
    }

    private void assertEnds(String outcome) {
        assertThat(open()).isFalse();
        assertThat(world.outcome).isEqualTo(outcome);
    }
}
