package org.chapterhouse.casework;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What the engine may hold of data that no form has typed: text, numbers and truth values that a model reads. */
final class PlainValues {

    private static final int LONGEST_TEXT = 1_000;

    private PlainValues() {}

    static Map<String, Object> of(Map<String, Object> data, Set<String> names) {
        Map<String, Object> values = new HashMap<>();
        data.forEach((name, value) -> {
            if (!names.contains(name)) {
                return;
            }
            if (value instanceof String text) {
                values.put(name, text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
            } else if (value instanceof Integer || value instanceof Long) {
                values.put(name, ((Number) value).longValue());
            } else if (value instanceof Boolean) {
                values.put(name, value);
            }
        });
        return values;
    }
}
