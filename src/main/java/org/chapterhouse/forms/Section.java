package org.chapterhouse.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group, or a list whose rows repeat the same components.
 *
 * @param path where the values of its components stand, empty if beside those of the section itself
 * @param rows null for a group
 */
record Section(
        String label,
        List<String> path,
        @Nullable Rows rows,
        @Nullable Expression hide,
        List<CheckCall> checks,
        List<Component> components)
        implements Component {

    boolean isList() {
        return rows != null;
    }

    Section with(List<Component> inside) {
        return new Section(label, path, rows, hide, checks, inside);
    }

    /**
     * The rows of a list.
     *
     * @param fixed how many there are when people can add none, else 0
     */
    record Rows(int fixed) {}
}
