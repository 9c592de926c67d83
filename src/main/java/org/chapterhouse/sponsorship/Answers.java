package org.chapterhouse.sponsorship;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what people have filled in; a value that is missing or of another kind is null. */
record Answers(Map<String, ?> data) {

    @Nullable
    String text(String key) {
        return data.get(key) instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    /** @throws IllegalStateException if the form let it pass empty */
    String required(String key) {
        String text = text(key);
        if (text == null) {
            throw new IllegalStateException("Nobody has answered " + key);
        }
        return text;
    }

    @Nullable
    BigDecimal number(String key) {
        Object value = data.get(key);
        return value instanceof Number ? new BigDecimal(value.toString()) : null;
    }

    @Nullable
    Integer whole(String key) {
        BigDecimal number = number(key);
        return number == null ? null : number.intValue();
    }

    boolean flag(String key) {
        return Boolean.TRUE.equals(data.get(key));
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

    List<String> texts(String key) {
        return data.get(key) instanceof List<?> list
                ? list.stream()
                        .filter(String.class::isInstance)
                        .map(text -> ((String) text).strip())
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .toList()
                : List.of();
    }

    Money money(String key, String currency) {
        BigDecimal amount = number(key);
        return Money.of(amount == null ? BigDecimal.ZERO : amount, currency);
    }
}
