package org.chapterhouse.forms;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goes through the fields of a filled-in form, row by row, past what is hidden. */
final class Walk {

    private final Map<String, @Nullable Object> values;
    private final Feel feel;
    private final Visitor visitor;

    Walk(Map<String, @Nullable Object> values, Feel feel, Visitor visitor) {
        this.values = values;
        this.feel = feel;
        this.visitor = visitor;
    }

    /** @param scope what conditions outside of lists see */
    void through(List<Component> components, Scope scope) {
        components(components, DataPath.ROOT, scope, false);
    }

    private void components(List<Component> components, DataPath path, Scope scope, boolean hidden) {
        for (Component component : components) {
            Expression hide = component.hide();
            boolean hiddenHere = hidden || hide != null && feel.holds(hide, scope);
            if (component instanceof Input input) {
                visit(input, path.plus(input.key()), scope, hiddenHere);
            } else if (component instanceof Section section && section.isList()) {
                list(section, path.plus(section.path()), scope, hiddenHere);
            } else if (component instanceof Section section) {
                group(section, path.plus(section.path()), scope, hiddenHere);
            }
        }
    }

    private void visit(Input input, DataPath path, Scope scope, boolean hidden) {
        if (hidden) {
            visitor.hidden(path);
        } else {
            visitor.input(input, path, scope);
        }
    }

    private void group(Section section, DataPath path, Scope scope, boolean hidden) {
        if (!hidden) {
            visitor.section(section, path, scope);
        }
        components(section.components(), path, scope, hidden);
    }

    @SuppressWarnings("unchecked")
    private void list(Section section, DataPath path, Scope scope, boolean hidden) {
        if (hidden) {
            visitor.hidden(path);
            return;
        }
        visitor.section(section, path, scope);
        if (path.in(values) instanceof List<?> rows) {
            for (int i = 0; i < rows.size(); i++) {
                Map<String, @Nullable Object> row = (Map<String, @Nullable Object>) rows.get(i);
                components(section.components(), path.at(i), scope.row(row, i), false);
            }
        }
    }

    /** What to do at each place. */
    interface Visitor {

        void input(Input input, DataPath path, Scope scope);

        /** A visible group or list, before what is inside. */
        default void section(Section section, DataPath path, Scope scope) {}

        /** A hidden value, or a hidden list as a whole. */
        default void hidden(DataPath path) {}
    }
}
