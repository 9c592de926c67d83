package org.chapterhouse.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The properties of one component, read with care: a form is input as well. */
record Attributes(Map<?, ?> json) {

    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000);

    static Attributes of(@Nullable Object json, String what) {
        if (json instanceof Map<?, ?> map) {
            return new Attributes(map);
        }
        throw new UnsupportedForm(what + " is not a JSON object.");
    }

    boolean has(String name) {
        return json.get(name) != null;
    }

    @Nullable
    Object any(String name) {
        return json.get(name);
    }

    @Nullable
    String text(String name) {
        return json.get(name) instanceof String text ? text : null;
    }

    String text(String name, String otherwise) {
        return json.get(name) instanceof String text ? text : otherwise;
    }

    boolean flag(String name, boolean otherwise) {
        return json.get(name) instanceof Boolean flag ? flag : otherwise;
    }

    /** A whole number, null if there is none or it is no small one. */
    @Nullable
    Integer number(String name) {
        BigDecimal number = decimal(name);
        boolean small = number != null && number.abs().compareTo(LARGEST) <= 0 && Numbers.decimals(number) == 0;
        return number != null && small ? number.intValue() : null;
    }

    @Nullable
    BigDecimal decimal(String name) {
        return Numbers.decimal(json.get(name));
    }

    @Nullable
    List<?> list(String name) {
        return json.get(name) instanceof List<?> list ? list : null;
    }

    /** Properties in an object of this name; empty ones if there is none. */
    Attributes nested(String name) {
        return new Attributes(json.get(name) instanceof Map<?, ?> map ? map : Map.of());
    }

    /** Whether JavaScript takes the property for true. */
    boolean truthy(String name) {
        Object value = json.get(name);
        return value != null && !value.equals(Boolean.FALSE) && !value.equals("") && !value.equals(0);
    }

    /** A property that is an expression or a plain value. */
    @Nullable
    Object valueOrExpression(String name) {
        Object value = json.get(name);
        return value instanceof String text && Feel.isExpression(text) ? Feel.value(text) : value;
    }

    /** The condition of a property, null if it is no expression. */
    @Nullable
    Expression condition(String name) {
        Object value = json.get(name);
        return value instanceof String text && Feel.isExpression(text) ? Feel.condition(text) : null;
    }
}
