package org.chapterhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoundedLoopsTests {

    private final BareEngine bare = new BareEngine();

    @AfterAll
    void stop() {
        bare.close();
    }

    private void start(String cardinality, Object people) {
        bare.deploy(
                "p.bpmn",
                Hostile.process("<userTask id=\"x\"><multiInstanceLoopCharacteristics>"
                        + "<loopCardinality xsi:type=\"tFormalExpression\">" + cardinality
                        + "</loopCardinality></multiInstanceLoopCharacteristics></userTask>"));
        bare.engine.getRuntimeService().startProcessInstanceByKey("p", Variables.putValue("people", people));
    }

    @Test
    void a_step_for_a_billion_people_is_refused_before_it_is_made() {
        for (String cardinality : new String[] {"1000000000", " 501 ", "${people}", "${people * 2}"}) {
            assertThatThrownBy(() -> start(cardinality, 1_000_000_000L))
                    .as(cardinality)
                    .hasMessageContaining("500 is the most");
        }
        assertThat(bare.engine.getRuntimeService().createExecutionQuery().count())
                .isZero();
    }

    @Test
    void a_step_for_a_few_people_is_made_for_each() {
        start("${people}", 3L);
        assertThat(bare.engine.getTaskService().createTaskQuery().count()).isEqualTo(3);
    }
}
