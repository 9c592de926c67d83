package org.chapterhouse.engine;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRequirementsGraph;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.spi.transform.DmnTransformListener;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Definitions;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.camunda.bpm.model.xml.ModelInstance;
import org.jspecify.annotations.Nullable;

/** Refuses, when a decision is parsed, every expression in it that names another language than FEEL. */
class FeelOnly implements DmnTransformListener {

    /** The language by its plain name, or by the address that a version of DMN gives it. */
    static boolean isFeel(@Nullable String language) {
        return language == null
                || language.isEmpty()
                || language.equalsIgnoreCase("feel")
                || language.matches("https?://www\\.omg\\.org/spec/(DMN|FEEL)/[0-9]+/(FEEL/?)?");
    }

    @Override
    public void transformDecision(Decision decision, DmnDecision parsed) {
        ModelInstance model = decision.getModelInstance();
        model.getModelElementsByType(LiteralExpression.class).forEach(e -> check(e.getExpressionLanguage()));
        model.getModelElementsByType(UnaryTests.class).forEach(e -> check(e.getExpressionLanguage()));
    }

    private static void check(@Nullable String language) {
        if (!isFeel(language)) {
            throw NoScripts.refused(String.valueOf(language));
        }
    }

    @Override
    public void transformDecisionTableInput(Input input, DmnDecisionTableInputImpl parsed) {
        // covered with the whole decision
    }

    @Override
    public void transformDecisionTableOutput(Output output, DmnDecisionTableOutputImpl parsed) {
        // covered with the whole decision
    }

    @Override
    public void transformDecisionTableRule(Rule rule, DmnDecisionTableRuleImpl parsed) {
        // covered with the whole decision
    }

    @Override
    public void transformDecisionRequirementsGraph(Definitions definitions, DmnDecisionRequirementsGraph parsed) {
        // covered with each decision
    }
}
