package org.chapterhouse.forms;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.Consumer;
import org.chapterhouse.forms.FieldCheck.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A component's {@code validate}: the rules that form-js knows for every kind of field. Limits are a number, text that is
 * one, or an expression.
 *
 * @param validationType {@code email} or {@code phone}
 */
record Rules(
        boolean required,
        @Nullable JsPattern pattern,
        @Nullable String patternMessage,
        @Nullable String validationType,
        @Nullable Object min,
        @Nullable Object max,
        @Nullable Object minLength,
        @Nullable Object maxLength) {

    static final Rules NONE = new Rules(false, null, null, null, null, null, null, null);

    static Problem problem(String rule, Object... arguments) {
        return new Problem(FormMessages.PREFIX + rule, arguments);
    }

    static boolean isEmpty(@Nullable Object value) {
        return value == null || value.equals("") || value instanceof Collection<?> many && many.isEmpty();
    }

    void check(@Nullable Object value, Kind kind, Look look, Consumer<Problem> problems) {
        if (value == null || isEmpty(value)) {
            if (required) {
                problems.accept(problem("required"));
            }
            return;
        }
        if (required && kind instanceof CheckboxKind && Boolean.FALSE.equals(value)) {
            problems.accept(problem("required"));
        }
        checkPattern(value, problems);
        checkRange(value, look, problems);
        if (value instanceof String text) {
            checkLength(text, look, problems);
            checkType(text, problems);
        }
    }

    private void checkPattern(Object value, Consumer<Problem> problems) {
        if (pattern == null || value instanceof Collection || isFalsy(value)) {
            return;
        }
        String text = value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
        if (!pattern.foundIn(text)) {
            problems.accept(
                    patternMessage == null
                            ? problem("pattern", pattern.source())
                            : problem("own-words", patternMessage));
        }
    }

    /** What JavaScript takes for false: a pattern does not look at it. */
    private static boolean isFalsy(Object value) {
        return value.equals(0L) || value.equals(Boolean.FALSE);
    }

    private void checkRange(Object value, Look look, Consumer<Problem> problems) {
        if (value instanceof Collection || Boolean.FALSE.equals(value)) {
            return;
        }
        BigDecimal number = Numbers.decimal(value);
        Object least = look.resolve(min);
        if (least != null) {
            BigDecimal limit = Numbers.decimal(least);
            if (number == null || limit == null) {
                problems.accept(problem("min-invalid"));
            } else if (number.compareTo(limit) < 0) {
                problems.accept(problem("min", limit.toPlainString()));
            }
        }
        Object most = look.resolve(max);
        if (most != null) {
            BigDecimal limit = Numbers.decimal(most);
            if (number == null || limit == null) {
                problems.accept(problem("max-invalid"));
            } else if (number.compareTo(limit) > 0) {
                problems.accept(problem("max", limit.toPlainString()));
            }
        }
    }

    private void checkLength(String text, Look look, Consumer<Problem> problems) {
        int length = Texts.trimmedLength(text);
        BigDecimal least = Numbers.decimal(look.resolve(minLength));
        if (least != null && BigDecimal.valueOf(length).compareTo(least) < 0) {
            problems.accept(problem("min-length", least.toPlainString()));
        }
        BigDecimal most = Numbers.decimal(look.resolve(maxLength));
        if (most != null && BigDecimal.valueOf(length).compareTo(most) > 0) {
            problems.accept(problem("max-length", most.toPlainString()));
        }
    }

    private void checkType(String text, Consumer<Problem> problems) {
        if ("email".equals(validationType) && !Addresses.isEmail(text)) {
            problems.accept(problem("email"));
        }
        if ("phone".equals(validationType) && !Addresses.isPhone(text)) {
            problems.accept(problem("phone"));
        }
    }
}
