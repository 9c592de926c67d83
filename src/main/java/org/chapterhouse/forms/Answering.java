package org.chapterhouse.forms;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chapterhouse.forms.FieldCheck.Problem;
import org.jspecify.annotations.Nullable;

/** One answer to one form on its way from what was sent to what is stored. */
final class Answering {

    private final ParsedForm form;
    private final FormContext context;
    private final Feel feel;
    private final Map<String, @Nullable Object> known;
    private final Reading reading;
    private final Map<String, @Nullable Object> values;
    private final Map<String, Object> answer = new LinkedHashMap<>();
    private final Set<String> leftEmpty = new LinkedHashSet<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<Checkable> checkables = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    Answering(ParsedForm form, Map<String, Object> data, FormContext context) {
        this.form = form;
        this.context = context;
        this.feel = new Feel(context.now());
        this.known = Settling.initial(form, Values.copy(context.caseData()));
        this.reading = Reading.of(form, data, known);
        this.values = reading.values();
    }

    /** What is wrong, in the order of the form. */
    List<Fault> faults() {
        return faults;
    }

    /** Where in the form a field comes, after all others if it is none of its visible fields. */
    int place(String field) {
        return places.getOrDefault(field, Integer.MAX_VALUE);
    }

    /** Values that passed and have field checks. */
    List<Checkable> checkables() {
        return checkables;
    }

    /** The visible values that were filled in. */
    Map<String, Object> answer() {
        return answer;
    }

    /** Paths of the visible values that were not filled in. */
    Set<String> leftEmpty() {
        return leftEmpty;
    }

    /** Applies conditions and the rules of the schema. */
    void run() {
        Scope scope = new Settling(form, reading, known, feel).settled();
        new Walk(values, feel, new Walk.Visitor() {
                    @Override
                    public void input(Input input, DataPath path, Scope here) {
                        places.putIfAbsent(path.toString(), places.size());
                        accept(input, path, here);
                    }

                    @Override
                    public void section(Section section, DataPath path, Scope here) {
                        places.putIfAbsent(path.toString(), places.size());
                        accept(section, path);
                    }
                })
                .through(form.components(), scope);
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
        } else {
            leftEmpty.add(path.toString());
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
            leftEmpty.add(path.toString());
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
