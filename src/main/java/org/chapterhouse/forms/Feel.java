package org.chapterhouse.forms;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.jspecify.annotations.Nullable;

/** FEEL as the process engine speaks it, with the answer's own moment as its clock. */
final class Feel {

    private static final FeelEngineApi PARSER = engine(Instant.EPOCH);

    private final FeelEngineApi engine;

    Feel(Instant now) {
        this.engine = engine(now);
    }

    private static FeelEngineApi engine(Instant now) {
        return FeelEngineBuilder.forJava()
                .withEnabledExternalFunctions(false)
                .withClock(() -> now.atZone(ZoneOffset.UTC))
                .build();
    }

    /** Whether a property of a form is an expression rather than a plain value. */
    static boolean isExpression(@Nullable Object property) {
        return property instanceof String text && text.startsWith("=");
    }

    /** @throws UnsupportedForm if it cannot be parsed */
    static Expression value(String property) {
        return parsed(property, PARSER::parseExpression);
    }

    /** @throws UnsupportedForm if it cannot be parsed */
    static Expression condition(String property) {
        return parsed(property, PARSER::parseUnaryTests);
    }

    private static Expression parsed(String property, Function<String, ParseResult> parser) {
        String source = property.substring(1);
        try {
            ParseResult result = parser.apply(source);
            if (result.isSuccess()) {
                return new Expression(source.strip(), result.parsedExpression());
            }
            throw new UnsupportedForm("the expression " + property + " is not FEEL: "
                    + result.failure().message());
        } catch (StackOverflowError tooDeep) {
            throw new UnsupportedForm("the expression " + property.substring(0, 40) + "… is nested too deeply.");
        }
    }

    /** The value of an expression; null if it fails, as in form-js. */
    @Nullable
    Object evaluate(Expression expression, Scope scope) {
        var result = engine.evaluate(expression.parsed(), scope.context());
        return result.isSuccess() ? plain(result.result()) : null;
    }

    /** Whether a condition holds; one that fails does not. */
    boolean holds(Expression condition, Scope scope) {
        if (condition.source().equals("true")) {
            return true;
        }
        var result = engine.evaluateWithInput(condition.parsed(), null, scope.context());
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }

    /** The value in the terms of an answer: text, Long, BigDecimal, Boolean, lists and maps of those. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (value == null || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Number) {
            return Numbers.canonical(value);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(plain(item)));
            return copy;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(String.valueOf(key), plain(item)));
            return copy;
        }
        return Texts.storableOf(value.toString());
    }
}
