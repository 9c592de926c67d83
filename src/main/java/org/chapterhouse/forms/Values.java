package org.chapterhouse.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies of data, so that nothing that a caller holds is changed. */
final class Values {

    private static final int DEEPEST = 40;

    private Values() {}

    /** A deep copy with canonical numbers. */
    static Map<String, @Nullable Object> copy(Map<String, ?> data) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        data.forEach((key, value) -> copy.put(key, copyOf(value, 0)));
        return copy;
    }

    private static @Nullable Object copyOf(@Nullable Object value, int depth) {
        if (depth > DEEPEST) {
            return null;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(String.valueOf(key), copyOf(item, depth + 1)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(copyOf(item, depth + 1)));
            return copy;
        }
        return value instanceof Number ? Numbers.canonical(value) : value;
    }
}
