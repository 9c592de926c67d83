package org.chapterhouse.demo;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.api.MalformedRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** How far the clock is to be moved: an ISO 8601 duration such as {@code P14D}, {@code PT36H} or {@code P2M}. */
final class Advance {

    private static final Duration MOST = Duration.ofDays(366);

    private Advance() {}

    /**
     * @throws MalformedRequest if the text is not a duration
     * @throws InvalidInput if it goes nowhere, backwards or farther than a year
     */
    static Duration parse(@Nullable String text, Instant from, MessageSource messages) {
        Duration by = duration(text, from);
        if (by.isZero() || by.isNegative() || by.compareTo(MOST) > 0) {
            throw new InvalidInput(
                    "advance",
                    messages.getMessage(
                            "demo.advance.range", new Object[] {MOST.toDays()}, LocaleContextHolder.getLocale()));
        }
        return by;
    }

    private static Duration duration(@Nullable String text, Instant from) {
        if (text == null) {
            throw new MalformedRequest("problem.demo-advance");
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeException | ArithmeticException notDaysAndHours) {
            return months(text, from);
        }
    }

    private static Duration months(String text, Instant from) {
        try {
            return Duration.between(
                    from, from.atZone(ZoneOffset.UTC).plus(Period.parse(text)).toInstant());
        } catch (DateTimeException | ArithmeticException e) {
            throw new MalformedRequest("problem.demo-advance");
        }
    }
}
