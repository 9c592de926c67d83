package org.chapterhouse.retrospective;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what people have filled in; a value that is missing or of another kind is null. */
final class Answers {

    private final Map<String, ?> data;

    Answers(Map<String, ?> data) {
        this.data = data;
    }

    @Nullable
    String text(String key) {
        return data.get(key) instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    @Nullable
    BigDecimal number(String key) {
        Object value = data.get(key);
        try {
            return value instanceof Number || value instanceof String
                    ? new BigDecimal(value.toString().strip())
                    : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** More than an integer holds is the most that it holds. */
    @Nullable
    Integer whole(String key) {
        BigDecimal number = number(key);
        return number == null
                ? null
                : number.min(BigDecimal.valueOf(Integer.MAX_VALUE))
                        .max(BigDecimal.valueOf(Integer.MIN_VALUE))
                        .intValue();
    }

    @Nullable
    Long longNumber(String key) {
        BigDecimal number = number(key);
        return number == null ? null : number.longValue();
    }

    @Nullable
    Boolean flag(String key) {
        return data.get(key) instanceof Boolean flag ? flag : null;
    }

    @Nullable
    LocalDate date(String key) {
        String text = text(key);
        try {
            return text == null ? null : LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A wall-clock time; one with an offset is read on the zone's wall clock. */
    @Nullable
    LocalDateTime time(String key, ZoneId zone) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeException notLocal) {
            try {
                return OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDateTime();
            } catch (DateTimeException e) {
                return null;
            }
        }
    }

    ZoneId zone(ZoneId otherwise) {
        String text = text("timezone");
        try {
            return text == null ? otherwise : ZoneId.of(text);
        } catch (DateTimeException e) {
            return otherwise;
        }
    }

    /** The rows of a dynamic list. */
    List<Answers> rows(String key) {
        return data.get(key) instanceof List<?> list
                ? list.stream().filter(Map.class::isInstance).map(Answers::row).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Answers row(Object row) {
        return new Answers((Map<String, ?>) row);
    }

    /** The texts of a list, such as slugs; rows with a single text are read as that text. */
    List<String> texts(String key) {
        return data.get(key) instanceof List<?> list
                ? list.stream()
                        .map(Answers::textOf)
                        .filter(Objects::nonNull)
                        .map(text -> text.strip())
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .toList()
                : List.of();
    }

    private static @Nullable String textOf(@Nullable Object item) {
        if (item instanceof Map<?, ?> row && row.size() == 1) {
            item = row.values().iterator().next();
        }
        return item instanceof String text ? text : null;
    }
}
