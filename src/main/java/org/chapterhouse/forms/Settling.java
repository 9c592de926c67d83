package org.chapterhouse.forms;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Brings the values that depend on other values, and what conditions see, to rest. */
final class Settling {

    /** Values that depend on each other in a circle settle in so many rounds or not at all. */
    private static final int MOST_ROUNDS = 5;

    private final ParsedForm form;
    private final Reading reading;
    private final Map<String, @Nullable Object> known;
    private final Map<String, @Nullable Object> values;
    private final Feel feel;

    /** @param known what {@link #initial} returned */
    Settling(ParsedForm form, Reading reading, Map<String, @Nullable Object> known, Feel feel) {
        this.form = form;
        this.reading = reading;
        this.known = known;
        this.values = reading.values();
        this.feel = feel;
    }

    /** What form-js starts from: what is known, and the empty or default values of fields without any. */
    static Map<String, @Nullable Object> initial(ParsedForm form, Map<String, @Nullable Object> known) {
        Map<String, @Nullable Object> initial = new LinkedHashMap<>(known);
        initial.putAll(Reading.of(form, known, known).values());
        return initial;
    }

    /** Computes expressions and values that became read-only until nothing changes; returns what conditions see then. */
    Scope settled() {
        Scope scope = scope();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            boolean[] changed = {false};
            new Walk(values, feel, (input, path, here) -> changed[0] |= settle(input, path, here))
                    .through(form.components(), scope);
            if (!changed[0]) {
                return scope;
            }
            scope = scope();
        }
        return scope;
    }

    private boolean settle(Input input, DataPath path, Scope here) {
        Object value;
        if (input.disabled()) {
            return false;
        } else if (input.kind() instanceof ExpressionKind computed) {
            value = computed.expression() == null ? null : feel.evaluate(computed.expression(), here);
        } else if (input.readonly() instanceof Expression readonly && feel.holds(readonly, here)) {
            value = reading.knownOr(input, path);
        } else {
            return false;
        }
        boolean changed = !Objects.equals(value, path.in(values));
        path.put(values, value);
        return changed;
    }

    /** As in form-js: conditions see what is visible by the raw values, and what was known before in its place. */
    private Scope scope() {
        Map<String, @Nullable Object> raw = new LinkedHashMap<>(known);
        raw.putAll(values);
        Map<String, @Nullable Object> visible = Values.copy(values);
        new Walk(values, feel, new Walk.Visitor() {
                    @Override
                    public void input(Input input, DataPath path, Scope here) {}

                    @Override
                    public void hidden(DataPath path) {
                        path.remove(visible);
                    }
                })
                .through(form.components(), Scope.of(raw));
        Map<String, @Nullable Object> seen = new LinkedHashMap<>(known);
        seen.putAll(visible);
        return Scope.of(seen);
    }
}
