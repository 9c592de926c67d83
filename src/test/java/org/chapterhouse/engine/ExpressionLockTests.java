package org.chapterhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The second lock alone: the other two are not there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExpressionLockTests {

    private final BareEngine bare = new BareEngine(BareEngine.expressionLock());

    @AfterEach
    void clear() {
        bare.engine.getRepositoryService().createDeploymentQuery().list().forEach(deployment -> bare.engine
                .getRepositoryService()
                .deleteDeployment(deployment.getId(), true));
    }

    @AfterAll
    void stop() {
        bare.close();
    }

    @Test
    void noPlaceInAModelEvaluatesMoreThanVariables() {
        SoftAssertions all = new SoftAssertions();
        for (String expression : Hostile.EXPRESSIONS) {
            Hostile.everywhere(expression)
                    .forEach((place, model) -> all.assertThatThrownBy(() -> bare.deploy("p.bpmn", model))
                            .as("%s as %s", expression, place)
                            .isInstanceOf(ProcessEngineException.class));
        }
        all.assertAll();
    }

    @Test
    void withoutItATaskNameReachesIntoJava() {
        try (BareEngine stock = new BareEngine()) {
            stock.deploy("p.bpmn", Hostile.process("<userTask id=\"x\" name=\"${''.getClass().getName()}\"/>"));
            stock.engine.getRuntimeService().startProcessInstanceByKey("p");
            assertThat(stock.engine
                            .getTaskService()
                            .createTaskQuery()
                            .singleResult()
                            .getName())
                    .isEqualTo("java.lang.String");
        }
    }

    @Test
    void evenBehindTheGrammarNothingHasAPropertyOrAMethod() {
        Expressions expressions = new Expressions(BareEngine.catalogue(), (definition, name) -> false);
        var context =
                expressions.createElContext(Variables.putValue("amount", 5L).asVariableContext());
        for (String text : new String[] {"${''.getClass()}", "${''.bytes}", "${amount.class}", "${execution}"}) {
            assertThatThrownBy(() -> expressions.createValueExpression(text).getValue(context))
                    .as(text)
                    .isInstanceOf(RuntimeException.class);
        }
        assertThatThrownBy(() -> expressions.createValueExpression("${now()}")).isInstanceOf(RuntimeException.class);
    }

    @Test
    void variablesLiteralsAndOperatorsWork() {
        bare.deploy(
                "p.bpmn",
                Hostile.process(
                        "<userTask id=\"x\" name=\"${empty title ? 'No title' : title} for ${(amount + 1) * 2}\" camunda:priority=\"${amount > 3 &amp;&amp; !(amount == 4) ? 70 : 10}\"/>"));
        bare.engine
                .getRuntimeService()
                .startProcessInstanceByKey("p", Variables.putValue("amount", 5L).putValue("title", null));
        var task = bare.engine.getTaskService().createTaskQuery().singleResult();
        assertThat(task.getName()).isEqualTo("No title for 12");
        assertThat(task.getPriority()).isEqualTo(70);
    }

    @Test
    void anActivityIsFoundByItsNameAndNothingElseIs() {
        bare.deploy(
                "p.bpmn",
                Hostile.process(
                        "<serviceTask id=\"x\" camunda:delegateExpression=\"${countVotes}\"/><userTask id=\"y\"/>"));
        bare.engine.getRuntimeService().startProcessInstanceByKey("p");
        assertThat(bare.engine.getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
        bare.deploy("p.bpmn", Hostile.process("<serviceTask id=\"x\" camunda:delegateExpression=\"${dataSource}\"/>"));
        assertThatThrownBy(() -> bare.engine.getRuntimeService().startProcessInstanceByKey("p", Map.of()))
                .hasMessageContaining("dataSource");
    }
}
