package org.chapterhouse.forms;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as answers hold them: Long if whole, else BigDecimal without trailing zeros. */
final class Numbers {

    /** More digits than this on either side of the point are no number that a form asks for. */
    static final int MOST_DIGITS = 15;

    private static final int LONG_DIGITS = 18;
    private static final Pattern DECIMAL = Pattern.compile("-?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,4})?");

    private Numbers() {}

    /** The canonical form of a number from JSON or FEEL; null for infinity and what is not a number. */
    static @Nullable Number canonical(Object value) {
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (value instanceof BigInteger big) {
            return canonical(new BigDecimal(big));
        }
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            return Double.isFinite(number) ? canonical(BigDecimal.valueOf(number)) : null;
        }
        return value instanceof BigDecimal decimal ? canonical(decimal) : null;
    }

    private static Number canonical(BigDecimal decimal) {
        BigDecimal plain = decimal.stripTrailingZeros();
        boolean whole = plain.scale() <= 0 && magnitude(plain) <= LONG_DIGITS;
        if (whole) {
            return plain.longValueExact();
        }
        return plain;
    }

    /** A number written in text, as {@code 12}, {@code -0.5} or {@code 1e3}; null if it is none. */
    static @Nullable Number parse(String text) {
        if (text.length() > 2 * MOST_DIGITS + 10 || !DECIMAL.matcher(text).matches()) {
            return null;
        }
        return canonical(new BigDecimal(text));
    }

    /** The number that a limit stands for, given as number or text; null if it is neither. */
    static @Nullable BigDecimal decimal(@Nullable Object value) {
        if (value instanceof Long whole) {
            return BigDecimal.valueOf(whole);
        }
        if (value instanceof BigDecimal decimal) {
            return decimal;
        }
        if (value instanceof String text) {
            Number number = parse(text);
            return number == null ? null : decimal(number);
        }
        if (value instanceof Number) {
            Number number = canonical(value);
            return number == null ? null : decimal(number);
        }
        return null;
    }

    static boolean tooLong(Number canonical) {
        if (canonical instanceof Long whole) {
            return Math.abs((double) whole) >= 1e15;
        }
        BigDecimal decimal = (BigDecimal) canonical;
        return magnitude(decimal) > MOST_DIGITS || decimal.scale() > MOST_DIGITS;
    }

    /** Digits after the point, without trailing zeros. */
    static int decimals(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }

    private static long magnitude(BigDecimal number) {
        return (long) number.precision() - number.scale();
    }
}
