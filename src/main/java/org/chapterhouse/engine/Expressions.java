package org.chapterhouse.engine;

import java.lang.reflect.Method;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * The only evaluator of expressions. A text is held against our grammar before anything is parsed, and what then
 * evaluates it knows variables and no beans, functions or implicit objects.
 */
class Expressions extends JuelExpressionManager {

    private static final Pattern CALL = Pattern.compile("[$#]\\{\\s*([A-Za-z_][A-Za-z0-9_]*)\\s*}");

    private final ActivityCatalogue catalogue;
    private final VariablesOnly.Names names;

    Expressions(ActivityCatalogue catalogue, VariablesOnly.Names names) {
        this.catalogue = catalogue;
        this.names = names;
    }

    @Override
    public Expression createExpression(String text) {
        Matcher call = CALL.matcher(text);
        if (call.matches() && catalogue.names().contains(call.group(1))) {
            return new Named(text, new CatalogueCall(call.group(1), catalogue));
        }
        try {
            ExpressionGrammar.variables(text);
        } catch (ExpressionGrammar.Forbidden e) {
            throw new ProcessEngineException("'" + text + "' is not an expression here: " + e.getMessage());
        }
        return super.createExpression(text);
    }

    @Override
    protected ELResolver createElResolver() {
        return new VariablesOnly(names);
    }

    @Override
    public void addFunction(String name, Method function) {
        // the engine offers its own, such as the signed-in user and the current time; models have neither
    }

    /** The name of an activity. */
    private record Named(String text, CatalogueCall call) implements Expression {

        @Override
        public Object getValue(VariableScope scope) {
            return call;
        }

        @Override
        public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
            return call;
        }

        @Override
        public void setValue(Object value, VariableScope scope) {
            throw new ProcessEngineException("An activity cannot be set");
        }

        @Override
        public void setValue(Object value, VariableScope scope, BaseDelegateExecution execution) {
            setValue(value, scope);
        }

        @Override
        public String getExpressionText() {
            return text;
        }

        @Override
        public boolean isLiteralText() {
            return false;
        }
    }
}
