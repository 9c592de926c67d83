package org.chapterhouse.forms;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.chapterhouse.forms.FieldCheck.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Number.
 *
 * @param decimalDigits most digits after the point, null if any number
 * @param increment step between values, null if none
 * @param asText whether the answer holds the number as text ({@code serializeToString})
 */
record NumberKind(@Nullable Integer decimalDigits, @Nullable BigDecimal increment, boolean asText) implements Kind {

    @Override
    public @Nullable Object empty() {
        return null;
    }

    @Override
    public @Nullable Object read(Object raw) throws Unfit {
        if (raw.equals("")) {
            return null;
        }
        Number number = raw instanceof String text ? Numbers.parse(text) : Numbers.canonical(raw);
        if (number == null) {
            throw new Unfit("not-number");
        }
        if (Numbers.tooLong(number)) {
            throw new Unfit("number-size", Numbers.MOST_DIGITS);
        }
        if (!asText) {
            return number;
        }
        return number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
    }

    @Override
    public void check(Object value, Look look, Consumer<Problem> problems) {
        BigDecimal number = Numbers.decimal(value);
        if (number == null || number.signum() == 0 && !asText) {
            return;
        }
        if (decimalDigits != null && decimalDigits >= 0 && Numbers.decimals(number) > decimalDigits) {
            problems.accept(
                    decimalDigits == 0
                            ? Rules.problem("integer")
                            : Rules.problem("decimals", decimalDigits.toString()));
        }
        if (increment != null && increment.signum() != 0) {
            BigDecimal rest = number.remainder(increment);
            if (rest.signum() != 0) {
                BigDecimal below = number.subtract(rest);
                problems.accept(Rules.problem("increment", plain(below), plain(below.add(increment))));
            }
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** The type follows the component, not the number: only a field for integers gives a Long. */
    @Override
    public @Nullable Object engineValue(Object value, ZoneId zone) {
        BigDecimal number = Numbers.decimal(value);
        if (number == null) {
            return null;
        }
        boolean whole = decimalDigits != null && decimalDigits == 0;
        return whole ? (Object) number.longValue() : (Object) number.doubleValue();
    }
}
