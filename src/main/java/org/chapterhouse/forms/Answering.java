package org.chapterhouse.forms;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chapterhouse.forms.FieldCheck.Problem;
import org.jspecify.annotations.Nullable;

/** One answer to one form on its way from what was sent to what is stored. */
final class Answering {

    /** Values that depend on each other in a circle settle in so many rounds or not at all. */
    private static final int MOST_ROUNDS = 5;

    private final ParsedForm form;
    private final FormContext context;
    private final Feel feel;
    private final Map<String, @Nullable Object> known;
    private final Reading reading;
    private final Map<String, @Nullable Object> values;
    private final Map<String, Object> answer = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<Checkable> checkables = new ArrayList<>();

    Answering(ParsedForm form, Map<String, Object> data, FormContext context) {
        this.form = form;
        this.context = context;
        this.feel = new Feel(context.now());
        this.known = initial(form, Values.copy(context.caseData()));
        this.reading = Reading.of(form, data, known);
        this.values = reading.values();
    }

    /** What form-js starts from: what is known, and the empty or default values of fields without any. */
    private static Map<String, @Nullable Object> initial(ParsedForm form, Map<String, @Nullable Object> known) {
        Map<String, @Nullable Object> initial = new LinkedHashMap<>(known);
        initial.putAll(Reading.of(form, known, known).values());
        return initial;
    }

    /** What is wrong, in the order of the form. */
    List<Fault> faults() {
        return faults;
    }

    /** Values that passed and have field checks. */
    List<Checkable> checkables() {
        return checkables;
    }

    /** The visible values that were filled in. */
    Map<String, Object> answer() {
        return answer;
    }

    /** Applies conditions and the rules of the schema. */
    void run() {
        Scope scope = settled();
        new Walk(values, feel, new Walk.Visitor() {
                    @Override
                    public void input(Input input, DataPath path, Scope here) {
                        accept(input, path, here);
                    }

                    @Override
                    public void section(Section section, DataPath path, Scope here) {
                        accept(section, path);
                    }
                })
                .through(form.components(), scope);
    }

    /** Computes expressions and values that became read-only until nothing changes; returns what conditions see then. */
    private Scope settled() {
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

    private void accept(Section section, DataPath path) {
        Problem fault = reading.faultAt(path);
        if (fault != null) {
            faults.add(new Fault(path, fault));
            return;
        }
        if (!section.isList()) {
            return;
        }
        List<?> rows = (List<?>) Objects.requireNonNull(path.in(values));
        if (!rows.isEmpty()) {
            List<Object> answered = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                answered.add(new LinkedHashMap<String, Object>());
                Problem rowFault = reading.faultAt(path.at(i));
                if (rowFault != null) {
                    faults.add(new Fault(path.at(i), rowFault));
                }
            }
            put(path, answered);
        }
        section.checks().forEach(call -> checkables.add(new Checkable(path, rows, call, null)));
    }

    private void accept(Input input, DataPath path, Scope here) {
        if (input.disabled()) {
            return;
        }
        Problem unfit = reading.faultAt(path);
        if (unfit != null) {
            faults.add(new Fault(path, unfit));
            return;
        }
        int before = faults.size();
        Object value = path.in(values);
        ZoneId zone = zoneOf(input, path);
        Look look = new Look(feel, here, known, context, zone);
        input.rules().check(value, input.kind(), look, problem -> faults.add(new Fault(path, problem)));
        if (value == null || Rules.isEmpty(value)) {
            return;
        }
        input.kind().check(value, look, problem -> faults.add(new Fault(path, problem)));
        if (faults.size() == before) {
            put(path, value);
            input.checks().forEach(call -> checkables.add(new Checkable(path, value, call, zone)));
        }
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // nothing that is put is null
    private void put(DataPath path, Object value) {
        path.put((Map<String, @Nullable Object>) (Map<?, ?>) answer, value);
    }

    private @Nullable ZoneId zoneOf(Input input, DataPath path) {
        List<String> key = List.of(input.zone());
        ZoneId beside = Moments.zone(path.parent().plus(key).in(values));
        ZoneId top = beside == null ? Moments.zone(values.get(input.zone())) : beside;
        return top == null ? Moments.zone(known.get(input.zone())) : top;
    }

    /** Something wrong at a place. */
    record Fault(DataPath path, Problem problem) {}

    /** A field check that is still to be made. */
    record Checkable(DataPath path, Object value, CheckCall call, @Nullable ZoneId zone) {}
}
