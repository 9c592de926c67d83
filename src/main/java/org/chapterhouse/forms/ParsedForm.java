package org.chapterhouse.forms;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** A form that was read. */
record ParsedForm(String id, String json, List<Component> components) implements FormSchema {

    @Override
    public Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        visit((path, component) -> keys.add(path.split("[.\\[]", 2)[0]));
        return keys;
    }

    @Override
    public Set<String> personalKeys() {
        Set<String> keys = new LinkedHashSet<>();
        visit((path, component) -> {
            if (component instanceof Input input && input.personal()) {
                keys.add(path.replace("[]", ""));
            }
        });
        return keys;
    }

    @Override
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        visit((path, component) ->
                fields.add(component instanceof Input input ? field(path, input) : field(path, (Section) component)));
        return List.copyOf(fields);
    }

    private static Field field(String path, Section list) {
        return new Field(path, list.label(), "dynamiclist", null, false, names(list.checks()), Map.of());
    }

    private static Field field(String path, Input input) {
        String subtype = input.kind() instanceof DateTimeKind kind ? kind.subtype() : null;
        return new Field(
                path,
                input.label(),
                input.type(),
                subtype,
                input.personal(),
                names(input.checks()),
                input.kind().labels());
    }

    private static List<String> names(List<CheckCall> checks) {
        return checks.stream().map(CheckCall::toString).toList();
    }

    /** Visits every input and list with its path. */
    void visit(BiConsumer<String, Component> visitor) {
        visit("", components, visitor);
    }

    private static void visit(String base, List<Component> components, BiConsumer<String, Component> visitor) {
        for (Component component : components) {
            if (component instanceof Input input) {
                visitor.accept(base + String.join(".", input.key()), input);
            } else if (component instanceof Section section) {
                String path = base + String.join(".", section.path());
                if (section.isList()) {
                    visitor.accept(path, section);
                    visit(path + "[].", section.components(), visitor);
                } else {
                    visit(section.path().isEmpty() ? base : path + ".", section.components(), visitor);
                }
            }
        }
    }
}
