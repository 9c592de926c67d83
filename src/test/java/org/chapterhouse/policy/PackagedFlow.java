package org.chapterhouse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.chapterhouse.TestPostgres;
import org.chapterhouse.engine.FlowDeployments;
import org.chapterhouse.engine.FlowModels;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * The ways through one packaged flow, in the real engine; the activities say what each test needs. When all tests are
 * through, every element has been visited, so every end was reached and every timer has fired.
 */
@SpringBootTest(
        classes = FlowTestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"chapterhouse.jobs=false", "db-scheduler.enabled=false"})
@ContextConfiguration(initializers = TestPostgres.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PackagedFlow {

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

    private final String flow;
    private final Set<String> visited = new HashSet<>();
    private String definition = "";
    private String instance = "";

    PackagedFlow(String flow) {
        this.flow = flow;
    }

    @BeforeAll
    void publishThePackagedPolicy() {
        definition = Objects.requireNonNull(deployments
                .deploy("packaged", new PackagedFiles().read())
                .definitions()
                .get(flow));
    }

    @BeforeEach
    void nothingHasHappened() {
        world.clear();
    }

    @AfterEach
    void rememberWhatWasVisited() {
        history.createHistoricActivityInstanceQuery().processInstanceId(instance).list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .map(activity -> activity.replace("#multiInstanceBody", ""))
                .forEach(visited::add);
        if (isOpen()) {
            runtime.deleteProcessInstance(instance, "test");
        }
    }

    @AfterAll
    void everyElementHasBeenVisited() {
        assertThat(visited)
                .containsAll(Bpmn.readModelFromFile(
                                Path.of("processes", flow + ".bpmn").toFile())
                        .getModelElementsByType(FlowNode.class)
                        .stream()
                        .map(FlowNode::getId)
                        .toList());
        assertThat(Bpmn.readModelFromFile(Path.of("processes", flow + ".bpmn").toFile())
                        .getModelElementsByType(EndEvent.class))
                .filteredOn(end -> end.getParentElement() instanceof Process)
                .isNotEmpty();
    }

    /** Starts a case, and takes what was visited in an earlier one of the same test into account. */
    void start(Map<String, Object> given) {
        if (!instance.isEmpty()) {
            rememberWhatWasVisited();
        }
        Map<String, Object> variables = new HashMap<>();
        models.byDefinition(definition).promoted().forEach(name -> variables.put(name, null));
        variables.put("submitter", "7");
        variables.putAll(given);
        instance = begin(definition, variables);
    }

    String begin(String definitionId, Map<String, Object> variables) {
        return runtime.startProcessInstanceById(definitionId, "CASE-1", variables)
                .getId();
    }

    void says(String activity, Map<String, Object> outputs) {
        world.says.put(activity, new HashMap<>(outputs));
    }

    void complete(String element, Map<String, Object> answer) {
        tasks.complete(open(element).get(0).getId(), answer);
    }

    void decide(String element, String decision) {
        complete(element, Map.of("decision", decision));
    }

    void done(String element) {
        complete(element, Map.of());
    }

    void send(String message) {
        runtime.createMessageCorrelation(message).processInstanceId(instance).correlate();
    }

    void fire(String timer) {
        management.executeJob(job(timer).getId());
    }

    /** Hours until a timer fires. */
    long hoursTo(String timer) {
        return Instant.now().until(job(timer).getDuedate().toInstant(), ChronoUnit.HOURS);
    }

    private Job job(String timer) {
        Job job = management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(timer)
                .singleResult();
        return Objects.requireNonNull(
                job,
                () -> "no timer " + timer + " among "
                        + management
                                .createJobQuery()
                                .processInstanceId(instance)
                                .list());
    }

    List<Task> open(String element) {
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(element)
                .list();
    }

    @Nullable
    Object variable(String name) {
        return runtime.getVariable(instance, name);
    }

    boolean isOpen() {
        return runtime.createProcessInstanceQuery().processInstanceId(instance).count() > 0;
    }

    void assertWaitsAt(String... elements) {
        assertThat(runtime.getActiveActivityIds(instance)).contains(elements);
    }

    void assertDoesNotWaitAt(String... elements) {
        assertThat(runtime.getActiveActivityIds(instance)).doesNotContain(elements);
    }

    void assertEnds(String outcome) {
        assertThat(isOpen()).isFalse();
        assertThat(world.outcome).isEqualTo(outcome);
    }

    static Date days(int days) {
        return Date.from(Instant.now().plus(days, ChronoUnit.DAYS));
    }
}
