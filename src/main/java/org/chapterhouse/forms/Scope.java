package org.chapterhouse.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an expression sees: the values of the form, and in a row of a list {@code this}, {@code parent} and {@code i}.
 *
 * @param data values of the form
 * @param self the row, or the form outside of lists
 * @param parent the scope around the row, null outside of lists
 * @param indexes 1-based, the outermost list first
 */
record Scope(
        Map<String, @Nullable Object> data,
        Map<String, @Nullable Object> self,
        @Nullable Scope parent,
        List<Long> indexes) {

    static Scope of(Map<String, @Nullable Object> data) {
        return new Scope(data, data, null, List.of());
    }

    Scope row(Map<String, @Nullable Object> row, int index) {
        List<Long> longer = new ArrayList<>(indexes);
        longer.add(index + 1L);
        return new Scope(data, row, this, longer);
    }

    /** Values of the form win over the special names, which are there a second time between underscores. */
    Map<String, @Nullable Object> context() {
        return context(data);
    }

    private Map<String, @Nullable Object> context(Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> context = new HashMap<>();
        Map<String, @Nullable Object> outer = parent == null ? null : parent.context(parent.self);
        context.put("this", self);
        context.put("parent", outer);
        context.put("i", indexes);
        context.putAll(values);
        context.put("_this_", self);
        context.put("_parent_", outer);
        context.put("_i_", indexes);
        return context;
    }
}
