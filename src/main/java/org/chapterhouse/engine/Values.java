package org.chapterhouse.engine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Brings what FEEL and models say down to the types that a process variable may have. */
final class Values {

    private Values() {}

    /** @throws IllegalArgumentException for lists, maps and other objects */
    static @Nullable Object plain(@Nullable Object value) {
        if (value == null
                || value instanceof String
                || value instanceof Boolean
                || value instanceof Long
                || value instanceof Date) {
            return value;
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof TemporalAmount duration) {
            return duration.toString();
        }
        Instant instant = instant(value);
        if (instant != null) {
            return Date.from(instant);
        }
        throw new IllegalArgumentException(
                "Not a plain value: " + value.getClass().getName());
    }

    private static Number number(Number number) {
        if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
            return number.longValue();
        }
        BigDecimal exact = number instanceof BigInteger integer
                ? new BigDecimal(integer)
                : number instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(number.doubleValue());
        boolean whole = exact.stripTrailingZeros().scale() <= 0;
        return whole ? (Number) exact.longValueExact() : (Number) exact.doubleValue();
    }

    private static @Nullable Instant instant(Object value) {
        if (value instanceof ZonedDateTime at) {
            return at.toInstant();
        }
        if (value instanceof OffsetDateTime at) {
            return at.toInstant();
        }
        if (value instanceof LocalDateTime at) {
            return at.toInstant(ZoneOffset.UTC);
        }
        return value instanceof LocalDate day ? day.atStartOfDay(ZoneOffset.UTC).toInstant() : null;
    }
}
