package org.chapterhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;

class FewerStatementsTests {

    private static final String MODEL = Hostile.process(
            """
            <userTask id="x"/>
            <boundaryEvent id="b" attachedToRef="x"><messageEventDefinition messageRef="m"/></boundaryEvent>
            <sequenceFlow id="f3" sourceRef="b" targetRef="w"/>
            <subProcess id="w"><startEvent id="ws"/><sequenceFlow id="wf" sourceRef="ws" targetRef="y"/>
              <userTask id="y"/><sequenceFlow id="wg" sourceRef="y" targetRef="we"/><endEvent id="we"/></subProcess>
            <sequenceFlow id="f4" sourceRef="w" targetRef="z"/>
            <userTask id="z"><multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics></userTask>
            <sequenceFlow id="f5" sourceRef="z" targetRef="e"/>
            """);

    @Test
    void thePathIsKeptAsTheEngineAloneWouldKeepIt() {
        try (BareEngine stock = new BareEngine();
                BareEngine ours = new BareEngine(new FewerStatements())) {
            assertThat(path(ours)).isEqualTo(path(stock)).contains("x ended", "w ended", "z ended", "e ended");
            assertThat(ours.engine
                            .getHistoryService()
                            .createHistoricActivityInstanceQuery()
                            .activityType("userTask")
                            .list())
                    .hasSize(5)
                    .allSatisfy(step -> assertThat(step.getDurationInMillis()).isBetween(0L, 60_000L));
        }
    }

    @Test
    void whoHadATaskIsTheCaseFilesToTell() {
        try (BareEngine ours = new BareEngine(new FewerStatements())) {
            path(ours);
            assertThat(ours.engine
                            .getHistoryService()
                            .createHistoricTaskInstanceQuery()
                            .count())
                    .isZero();
        }
    }

    /** One case that a message takes from its first task, and one that answers it; then to the end. */
    private static List<String> path(BareEngine bare) {
        bare.deploy("p.bpmn", MODEL);
        var runtime = bare.engine.getRuntimeService();
        runtime.startProcessInstanceByKey("p", "taken", Variables.putValue("a", 1L));
        runtime.createMessageCorrelation("a.message")
                .processInstanceBusinessKey("taken")
                .correlate();
        runtime.startProcessInstanceByKey("p", "answered");
        TaskService tasks = bare.engine.getTaskService();
        for (String step : List.of("x", "y", "z", "z")) {
            tasks.complete(
                    tasks.createTaskQuery()
                            .taskDefinitionKey(step)
                            .list()
                            .get(0)
                            .getId(),
                    Variables.putValue("said", step));
        }
        HistoryService history = bare.engine.getHistoryService();
        return history.createHistoricActivityInstanceQuery().list().stream()
                .map(FewerStatementsTests::told)
                .sorted()
                .toList();
    }

    private static String told(HistoricActivityInstance step) {
        return step.getActivityId()
                + (step.isCanceled() ? " canceled" : step.getEndTime() == null ? " open" : " ended");
    }
}
