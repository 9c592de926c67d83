package org.chapterhouse.forms;

import camundajar.impl.scala.collection.immutable.Map$;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
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
import org.camunda.feel.context.Context;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.camunda.feel.valuemapper.ValueMapper;
import org.jspecify.annotations.Nullable;

/** FEEL as the process engine speaks it, with the answer's own moment as its clock. */
final class Feel {

    private static final FeelEngineApi PARSER =
            FeelEngineBuilder.forJava().withEnabledExternalFunctions(false).build();
    private static final ValueMapper VALUES = FeelEngineBuilder.forJava().valueMapper();
    private static final FeelInterpreter INTERPRETER = new FeelInterpreter(VALUES);

    /** Unary tests look at the value of this name; form-js tests nothing, so it is null. */
    private static final String INPUT = "cellInput";

    private final EvalContext root;
    private @Nullable Scope place;
    private EvalContext seen;

    /**
     * Prepares the built-in functions once for a whole answer: the engine's own entry point makes them anew for every
     * expression, which takes most of its time.
     */
    Feel(Instant now) {
        this.root = EvalContext.create(VALUES, new BuiltinFunctions(() -> now.atZone(ZoneOffset.UTC), VALUES));
        this.seen = root;
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
        return plain(result(expression, scope));
    }

    /** Whether a condition holds; one that fails does not. */
    boolean holds(Expression condition, Scope scope) {
        return condition.source().equals("true") || Boolean.TRUE.equals(result(condition, scope));
    }

    private @Nullable Object result(Expression expression, Scope scope) {
        Val result = INTERPRETER.eval(expression.parsed().expression(), seenFrom(scope));
        return result instanceof ValError || result instanceof ValFatalError ? null : VALUES.unpackVal(result);
    }

    /** One expression after the other asks from the same place, so the last one's context is kept. */
    private EvalContext seenFrom(Scope scope) {
        if (scope != place) {
            Map<String, @Nullable Object> values = scope.context();
            values.putIfAbsent(INPUT, null);
            place = scope;
            seen = root.merge(new Context.StaticContext(
                    Map$.MODULE$.from(CollectionConverters.asScala(values)), Map$.MODULE$.empty()));
        }
        return seen;
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
