package org.chapterhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** JPA and the engine commit together or not at all. */
@EngineTest
class OneTransactionTests {

    @Autowired
    RuntimeService runtime;

    @Autowired
    FlowDeployments deployments;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private String flow = "";

    @BeforeEach
    void prepare() throws Exception {
        jdbc.sql("create table record (name text)").update();
        flow = TestFiles.deploy(deployments, "one-step", "one-step.bpmn");
    }

    @AfterEach
    void clear() {
        jdbc.sql("drop table record").update();
    }

    private void recordAndStart(Runnable last) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            entities.createNativeQuery("insert into record values ('r')").executeUpdate();
            runtime.startProcessInstanceById(flow, "TOGETHER", Map.of());
            last.run();
        });
    }

    private List<Long> counts() {
        return List.of(
                jdbc.sql("select count(*) from record").query(Long.class).single(),
                runtime.createProcessInstanceQuery().processDefinitionId(flow).count());
    }

    @Test
    void bothAreThereAfterTheCommit() {
        recordAndStart(() -> assertThat(counts()).containsExactly(1L, 1L));
        assertThat(counts()).containsExactly(1L, 1L);
    }

    @Test
    void aFailureOfOursTakesTheEnginesWorkBack() {
        assertThatThrownBy(() -> recordAndStart(() -> entities.createNativeQuery("insert into nowhere values (1)")
                        .executeUpdate()))
                .isNotNull();
        assertThat(counts()).containsExactly(0L, 0L);
    }

    @Test
    void aFailureOfTheEnginesTakesOursBack() {
        assertThatThrownBy(() -> recordAndStart(() -> runtime.signal("no such execution")))
                .isInstanceOf(ProcessEngineException.class);
        assertThat(counts()).containsExactly(0L, 0L);
    }

    @Test
    void anObjectCannotBecomeAVariable() {
        assertThatThrownBy(() -> runtime.startProcessInstanceById(flow, "OBJECT", Map.of("list", List.of(1))))
                .isInstanceOf(ProcessEngineException.class);
        assertThat(counts()).containsExactly(0L, 0L);
    }
}
