package org.chapterhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class EngineStartTests {

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Test
    void aFlowWaitsAtItsTaskAndEndsAfterIt() {
        repository
                .createDeployment()
                .addClasspathResource("engine/one-step.bpmn")
                .deploy();
        String instance = runtime.startProcessInstanceByKey("one-step", "CASE-1", Map.of("amount", 5L))
                .getId();
        tasks.complete(tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId());
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
    }
}
