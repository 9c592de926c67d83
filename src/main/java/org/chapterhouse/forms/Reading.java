package org.chapterhouse.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chapterhouse.forms.FieldCheck.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a client sent, brought into the shape of the form: every field is there, with its empty or default value if it
 * was not sent, and nothing else is. What does not fit is noted at its path.
 */
final class Reading {

    private static final int MOST_ROWS = 500;
    private static final int MOST_VALUES = 20_000;
    private static final int MOST_TEXT = 1_000_000;

    private final Map<String, @Nullable Object> known;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private final Map<String, Problem> faults = new HashMap<>();
    private int count;
    private int text;

    private Reading(Map<String, @Nullable Object> known) {
        this.known = known;
    }

    /**
     * Reads data into a form.
     *
     * @param known values known before; fields that a client has no say in take theirs from here
     */
    static Reading of(ParsedForm form, Map<String, ?> data, Map<String, @Nullable Object> known) {
        Reading reading = new Reading(known);
        reading.components(form.components(), data, DataPath.ROOT);
        return reading;
    }

    Map<String, @Nullable Object> values() {
        return values;
    }

    @Nullable
    Problem faultAt(DataPath path) {
        return faults.get(path.toString());
    }

    private void components(List<Component> components, Map<?, ?> data, DataPath path) {
        for (Component component : components) {
            if (component instanceof Input input) {
                input(input, data, path.plus(input.key()));
            } else if (component instanceof Section section && section.isList()) {
                list(section, data, path.plus(section.path()));
            } else if (component instanceof Section section) {
                DataPath inside = path.plus(section.path());
                components(section.components(), object(data, section.path(), inside), inside);
            }
        }
    }

    private void input(Input input, Map<?, ?> data, DataPath path) {
        if (++count > MOST_VALUES) {
            faults.putIfAbsent(path.toString(), Rules.problem("too-many", MOST_VALUES));
            path.put(values, input.kind().empty());
            return;
        }
        path.put(values, input.isClosed() ? knownOr(input, path) : sent(input, data, path));
    }

    private @Nullable Object sent(Input input, Map<?, ?> data, DataPath path) {
        Map<?, ?> holder = object(data, input.key().subList(0, input.key().size() - 1), path);
        String key = input.key().get(input.key().size() - 1);
        if (!holder.containsKey(key)) {
            return lenient(input, input.defaultValue());
        }
        Object raw = holder.get(key);
        if (raw instanceof String part && (text += Math.min(part.length(), MOST_TEXT)) > MOST_TEXT) {
            faults.put(path.toString(), Rules.problem("too-much-text"));
            return input.kind().empty();
        }
        try {
            return raw == null ? input.kind().empty() : input.kind().read(raw);
        } catch (Unfit unfit) {
            faults.put(path.toString(), unfit.problem());
            return input.kind().empty();
        }
    }

    /** The value that was there before, or the default. */
    @Nullable
    Object knownOr(Input input, DataPath path) {
        Object before = path.in(known);
        return lenient(input, before == null ? input.defaultValue() : before);
    }

    private static @Nullable Object lenient(Input input, @Nullable Object raw) {
        try {
            return raw == null ? input.kind().empty() : input.kind().read(raw);
        } catch (Unfit notOurs) {
            return input.kind().empty();
        }
    }

    private void list(Section section, Map<?, ?> data, DataPath path) {
        List<Map<?, ?>> sent = rows(section, data, path);
        List<@Nullable Object> rows = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            rows.add(new LinkedHashMap<String, @Nullable Object>());
        }
        path.put(values, rows);
        for (int i = 0; i < sent.size(); i++) {
            components(section.components(), sent.get(i), path.at(i));
        }
    }

    private List<Map<?, ?>> rows(Section section, Map<?, ?> data, DataPath path) {
        List<String> keys = section.path();
        Object raw = object(data, keys.subList(0, keys.size() - 1), path).get(keys.get(keys.size() - 1));
        List<Map<?, ?>> rows = new ArrayList<>();
        int fixed = section.rows() == null ? 0 : section.rows().fixed();
        if (raw == null) {
            for (int i = 0; i < Math.min(fixed, MOST_ROWS); i++) {
                rows.add(Map.of());
            }
        } else if (!(raw instanceof List<?> list)) {
            faults.put(path.toString(), Rules.problem("not-list"));
        } else if (list.size() > MOST_ROWS) {
            faults.put(path.toString(), Rules.problem("too-many", MOST_ROWS));
        } else {
            for (Object row : list) {
                if (row instanceof Map<?, ?> map) {
                    rows.add(map);
                } else {
                    faults.put(path.at(rows.size()).toString(), Rules.problem("not-object"));
                    rows.add(Map.of());
                }
            }
        }
        return rows;
    }

    /** The object below some keys; an empty one if nothing is there, and a fault at the path if it is something else. */
    private Map<?, ?> object(Map<?, ?> data, List<String> keys, DataPath path) {
        Map<?, ?> here = data;
        for (String key : keys) {
            Object next = here.get(key);
            if (next instanceof Map<?, ?> map) {
                here = map;
            } else {
                if (next != null) {
                    faults.put(path.toString(), Rules.problem("not-object"));
                }
                return Map.of();
            }
        }
        return here;
    }
}
