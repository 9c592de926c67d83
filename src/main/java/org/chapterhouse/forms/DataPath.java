package org.chapterhouse.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in the data of a form.
 *
 * @param segments keys (String) and indexes of lists (Integer), from the root
 */
record DataPath(List<Object> segments) {

    static final DataPath ROOT = new DataPath(List.of());

    DataPath plus(List<String> keys) {
        List<Object> longer = new ArrayList<>(segments);
        longer.addAll(keys);
        return new DataPath(List.copyOf(longer));
    }

    DataPath at(int index) {
        List<Object> longer = new ArrayList<>(segments);
        longer.add(index);
        return new DataPath(List.copyOf(longer));
    }

    DataPath parent() {
        return new DataPath(segments.subList(0, segments.size() - 1));
    }

    @Nullable
    Object in(Map<String, ?> root) {
        Object here = root;
        for (Object segment : segments) {
            here = step(here, segment);
        }
        return here;
    }

    private static @Nullable Object step(@Nullable Object here, Object segment) {
        if (here instanceof Map<?, ?> map && segment instanceof String) {
            return map.get(segment);
        }
        if (here instanceof List<?> list && segment instanceof Integer index && index < list.size()) {
            return list.get(index);
        }
        return null;
    }

    /** Puts a value in its place; the rows of a list must be there already, maps on the way are made. */
    void put(Map<String, @Nullable Object> root, @Nullable Object value) {
        holder(root).put((String) last(), value);
    }

    /** Takes the value away, and every map on the way that is empty then. */
    void remove(Map<String, @Nullable Object> root) {
        if (!(parent().in(root) instanceof Map<?, ?> holder)) {
            return;
        }
        holder.remove(last());
        DataPath parent = parent();
        if (holder.isEmpty() && !parent.segments().isEmpty() && parent.last() instanceof String) {
            parent.remove(root);
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, @Nullable Object> holder(Map<String, @Nullable Object> root) {
        Map<String, @Nullable Object> here = root;
        Object way = root;
        for (Object segment : segments.subList(0, segments.size() - 1)) {
            Object next = step(way, segment);
            if (next == null) {
                next = new LinkedHashMap<String, @Nullable Object>();
                here.put((String) segment, next);
            }
            way = next;
            if (next instanceof Map<?, ?> map) {
                here = (Map<String, @Nullable Object>) map;
            }
        }
        return here;
    }

    private Object last() {
        return segments.get(segments.size() - 1);
    }

    /** As clients write it: {@code metrics[0].expected}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Object segment : segments) {
            if (segment instanceof Integer) {
                text.append('[').append(segment).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(segment);
            }
        }
        return text.toString();
    }
}
