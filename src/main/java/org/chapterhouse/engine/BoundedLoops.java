package org.chapterhouse.engine;

import java.math.BigDecimal;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * A step for several people is made for so many and no more. The number may come from an answer, and the engine makes
 * every instance in one transaction and in memory: a billion of them would be the end of the application.
 */
class BoundedLoops extends AbstractBpmnParseListener {

    static final int MOST = 500;

    @Override
    public void parseMultiInstanceLoopCharacteristics(Element step, Element element, ActivityImpl body) {
        if (body.getActivityBehavior() instanceof MultiInstanceActivityBehavior behavior
                && behavior.getLoopCardinalityExpression() != null) {
            behavior.setLoopCardinalityExpression(new Bounded(behavior.getLoopCardinalityExpression(), body.getId()));
        }
    }

    private record Bounded(Expression number, String step) implements Expression {

        @Override
        public Object getValue(VariableScope scope) {
            Object value = number.getValue(scope);
            if (isTooMany(String.valueOf(value).strip())) {
                throw new ProcessEngineException(
                        "Step " + step + " would be there " + value + " times; " + MOST + " is the most");
            }
            return value;
        }

        private static boolean isTooMany(String times) {
            try {
                return new BigDecimal(times).compareTo(BigDecimal.valueOf(MOST)) > 0;
            } catch (NumberFormatException noNumber) {
                return false; // which the engine says itself
            }
        }

        @Override
        public void setValue(Object value, VariableScope scope) {
            throw new ProcessEngineException("A number of instances cannot be set");
        }

        @Override
        public String getExpressionText() {
            return number.getExpressionText();
        }

        @Override
        public boolean isLiteralText() {
            return number.isLiteralText();
        }
    }
}
