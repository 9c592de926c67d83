package org.chapterhouse.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of choices, made comparable. */
final class Choice {

    private static final int DEEPEST = 8;

    /** Where a form takes what is sent for an option of its own, that is all the room it gets. */
    private static final int LONGEST = 1_000;

    private Choice() {}

    /** The same value with canonical numbers; null for what no option can be. */
    static @Nullable Object canonical(@Nullable Object value) {
        return canonical(value, 0);
    }

    private static @Nullable Object canonical(@Nullable Object value, int depth) {
        if (depth > DEEPEST) {
            return null;
        }
        if (value instanceof Number) {
            return Numbers.canonical(value);
        }
        if (value instanceof String text && (text.length() > LONGEST || !Texts.storable(text))) {
            return null;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(key, canonical(item, depth + 1)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(canonical(item, depth + 1)));
            return copy;
        }
        return value;
    }

    /** What the engine may hold of a chosen value. */
    static @Nullable Object engineValue(@Nullable Object value) {
        if (value instanceof String text) {
            return Texts.forEngine(text);
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.doubleValue();
        }
        return value instanceof Long || value instanceof Boolean ? value : null;
    }
}
