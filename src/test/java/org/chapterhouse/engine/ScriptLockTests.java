package org.chapterhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The third lock alone: the other two are not there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScriptLockTests {

    private final BareEngine bare = new BareEngine(new ScriptLock());

    @AfterAll
    void stop() {
        bare.close();
    }

    @Test
    void noModelRunsCode() {
        Hostile.code().forEach(model -> assertThatThrownBy(() -> {
                    bare.deploy("p.bpmn", model.getValue());
                    bare.engine.getRuntimeService().startProcessInstanceByKey("p");
                })
                .as(model.getValue())
                .isInstanceOf(ProcessEngineException.class));
    }

    @Test
    void aDecisionInAnotherLanguageIsRefusedWhereverItStands() {
        for (String language : new String[] {"juel", "javascript", "groovy", "JUEL"}) {
            String named = "expressionLanguage=\"" + language + "\"";
            for (String dmn : new String[] {
                Hostile.decision(named, "", "", "\"a\""),
                Hostile.decision("", named, "", "\"a\""),
                Hostile.decision("", "", named, "\"a\"")
            }) {
                assertThatThrownBy(() -> bare.deploy("d.dmn", dmn))
                        .isInstanceOf(ProcessEngineException.class)
                        .hasStackTraceContaining("There are no scripts here");
            }
        }
    }

    @Test
    void evenAParsedExpressionFindsNothingToRunIt() {
        var decisions = ((ProcessEngineConfigurationImpl) bare.engine.getProcessEngineConfiguration())
                .getDmnEngineConfiguration();
        assertThatThrownBy(() -> decisions.getElProvider().createExpression("${1}"))
                .hasMessageContaining("no scripts");
        assertThatThrownBy(() -> decisions.getScriptEngineResolver().getScriptEngineForLanguage("groovy"))
                .hasMessageContaining("no scripts");
    }

    @Test
    void aDecisionHasNoClock() {
        for (String clock : new String[] {"string(now())", "string(today())"}) {
            bare.deploy("d.dmn", Hostile.decision("", "", "", clock));
            assertThatThrownBy(() -> bare.engine
                            .getDecisionService()
                            .evaluateDecisionTableByKey("d", Variables.putValue("amount", "1")))
                    .isInstanceOf(ProcessEngineException.class);
        }
        bare.deploy("d.dmn", Hostile.decision("", "", "", "\"fine\""));
        assertThat((Object) bare.engine
                        .getDecisionService()
                        .evaluateDecisionTableByKey("d", Variables.putValue("amount", "1"))
                        .getSingleEntry())
                .isEqualTo("fine");
    }

    @Test
    void aCaseModelIsNotEvenRead() {
        bare.deploy("c.cmmn", "not a case at all");
        assertThatThrownBy(() -> bare.engine.getCaseService().createCaseInstanceByKey("c"))
                .isInstanceOf(ProcessEngineException.class);
    }
}
