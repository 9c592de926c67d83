package org.chapterhouse.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a choice takes its options from: the form itself, a value known before, or an expression; the first that is there.
 */
record Options(@Nullable String key, @Nullable List<Object> fixed, @Nullable Expression expression) {

    /** Values that may be chosen now. */
    List<Object> values(Look look) {
        Object source = null;
        if (key != null) {
            source = look.known().get(key);
        } else if (fixed != null) {
            source = fixed;
        } else if (expression != null) {
            source = look.feel().evaluate(expression, look.scope());
        }
        List<Object> values = new ArrayList<>();
        if (source instanceof List<?> list) {
            for (Object option : list) {
                Object value = valueOf(option);
                if (value != null) {
                    values.add(value);
                }
            }
        }
        return values;
    }

    /** Value to label of the options in the form itself. */
    Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        if (fixed != null && key == null) {
            for (Object option : fixed) {
                Object value = valueOf(option);
                if (value != null) {
                    labels.put(String.valueOf(value), labelOf(option, value));
                }
            }
        }
        return labels;
    }

    private static String labelOf(Object option, Object value) {
        Object label = option instanceof Map<?, ?> map ? map.get("label") : null;
        return label instanceof String text && !text.isEmpty() ? text : String.valueOf(value);
    }

    /** An option is a plain value, or a map with a value and, if that is a map too, a label. */
    private static @Nullable Object valueOf(@Nullable Object option) {
        if (!(option instanceof Map<?, ?> map)) {
            return plain(option);
        }
        Object value = map.get("value");
        boolean labelled = map.get("label") instanceof String label && !label.isEmpty();
        return labelled && value instanceof Map<?, ?> nested && !nested.isEmpty()
                ? Choice.canonical(value)
                : plain(value);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof String text) {
            return text.isEmpty() ? null : text;
        }
        if (value instanceof Number) {
            return Numbers.canonical(value);
        }
        return value instanceof Boolean ? value : null;
    }
}
