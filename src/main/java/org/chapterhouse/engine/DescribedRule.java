package org.chapterhouse.engine;

import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.spi.transform.DmnElementTransformContext;
import org.camunda.bpm.dmn.engine.impl.transform.DmnDecisionTableRuleTransformHandler;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A row that remembers its description: the engine drops it, and people want to know why a row fired. */
class DescribedRule extends DmnDecisionTableRuleImpl {

    private final String description;

    DescribedRule(String description) {
        this.description = description;
    }

    String description() {
        return description;
    }

    /** Reads the description while the table is parsed. */
    static class Reader extends DmnDecisionTableRuleTransformHandler {

        @Override
        protected DmnDecisionTableRuleImpl createDmnElement(DmnElementTransformContext context, Rule rule) {
            return new DescribedRule(
                    rule.getDescription() == null
                            ? ""
                            : rule.getDescription().getTextContent().strip());
        }
    }
}
