package org.chapterhouse.engine;

import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/** An expression where the engine casts to text without asking, such as a task's name; numbers may stand there too. */
final class AsText implements Expression {

    private final Expression expression;

    private AsText(Expression expression) {
        this.expression = expression;
    }

    static @Nullable Expression of(@Nullable Expression expression) {
        return expression == null ? null : new AsText(expression);
    }

    @Override
    public @Nullable Object getValue(VariableScope scope) {
        Object value = expression.getValue(scope);
        return value == null ? null : value.toString();
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
        expression.setValue(value, scope);
    }

    @Override
    public String getExpressionText() {
        return expression.getExpressionText();
    }

    @Override
    public boolean isLiteralText() {
        return expression.isLiteralText();
    }
}
