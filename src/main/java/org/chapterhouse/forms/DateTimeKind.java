package org.chapterhouse.forms;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.chapterhouse.forms.FieldCheck.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Date, time, or both.
 *
 * @param subtype {@code date}, {@code time} or {@code datetime}
 * @param format {@code utc_offset}, {@code utc_normalized} or {@code no_timezone}
 * @param noPast whether days before today are refused
 * @param interval minutes between the times that may be chosen, 0 if any
 */
record DateTimeKind(String subtype, String format, boolean noPast, int interval) implements Kind {

    private static final String DATE = "\\d{4}-\\d\\d-\\d\\d";
    private static final String TIME = "\\d\\d:\\d\\d";

    @Override
    public @Nullable Object empty() {
        return null;
    }

    @Override
    public @Nullable Object read(Object raw) throws Unfit {
        if (raw.equals("")) {
            return null;
        }
        if (raw instanceof String text && Pattern.matches(shape(), text) && exists(text)) {
            return text;
        }
        throw new Unfit(subtype.equals("date") ? "not-date" : "not-" + subtype, example());
    }

    private String shape() {
        String time = TIME
                + switch (format) {
                    case "utc_offset" -> "(?:Z|[+-]" + TIME + ")";
                    case "utc_normalized" -> "Z";
                    default -> "";
                };
        return switch (subtype) {
            case "date" -> DATE;
            case "time" -> time;
            default -> DATE + "T" + time;
        };
    }

    private String example() {
        String zone =
                switch (format) {
                    case "utc_offset" -> "+02:00";
                    case "utc_normalized" -> "Z";
                    default -> "";
                };
        return switch (subtype) {
            case "date" -> "2026-05-31";
            case "time" -> "18:30" + zone;
            default -> "2026-05-31T18:30" + zone;
        };
    }

    /** Whether the calendar and the clock have it. */
    private boolean exists(String text) {
        try {
            if (!subtype.equals("time")) {
                LocalDate.parse(text.substring(0, 10));
            }
            if (!subtype.equals("date")) {
                String time = subtype.equals("time") ? text : text.substring(11);
                LocalTime.parse(time.substring(0, 5));
                if (time.length() > 5) {
                    ZoneOffset.of(time.substring(5));
                }
            }
            return true;
        } catch (DateTimeException impossible) {
            return false;
        }
    }

    @Override
    public void check(Object value, Look look, Consumer<Problem> problems) {
        String text = (String) value;
        ZoneId zone = look.zone();
        if (zone != null && isLocal() && Moments.inGap(text, zone)) {
            problems.accept(Rules.problem("no-such-time", Moments.told(text), zone.getId()));
            return;
        }
        if (noPast
                && !subtype.equals("time")
                && Moments.dayIsPast(text, zone, look.context().now())) {
            problems.accept(Rules.problem("not-past"));
        }
        if (interval > 0 && !subtype.equals("date")) {
            String time = subtype.equals("time") ? text : text.substring(11);
            if (LocalTime.parse(time.substring(0, 5)).toSecondOfDay() / 60 % interval != 0) {
                problems.accept(Rules.problem("time-interval", interval));
            }
        }
    }

    /** Whether the value is a date with a time of day and says nothing of a zone. */
    private boolean isLocal() {
        return subtype.equals("datetime") && format.equals("no_timezone");
    }

    /** A time of day is text to the engine; the rest is an instant, a date its first one. */
    @Override
    public Object engineValue(Object value, ZoneId zone) {
        String text = (String) value;
        if (subtype.equals("time")) {
            return text;
        }
        Instant instant;
        if (subtype.equals("date")) {
            instant = LocalDate.parse(text).atStartOfDay(zone).toInstant();
        } else if (isLocal()) {
            instant = LocalDateTime.parse(text).atZone(zone).toInstant();
        } else {
            instant = OffsetDateTime.parse(text).toInstant();
        }
        return Date.from(instant);
    }
}
