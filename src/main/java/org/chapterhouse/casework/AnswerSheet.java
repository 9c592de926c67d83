package org.chapterhouse.casework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.chapterhouse.forms.FormSchema;
import org.chapterhouse.forms.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers in the words of their form: what was asked, and what was said, in the form's order. */
@Component
public class AnswerSheet {

    /** The language in which answers are kept with the case: that of the models. */
    static final Locale KEPT = Locale.ENGLISH;

    private final JsonMapper json;
    private final AnswerWords words;
    private final FileDesk files;
    private final Forms forms;

    AnswerSheet(JsonMapper json, AnswerWords words, FileDesk files, Forms forms) {
        this.json = json;
        this.words = words;
        this.files = files;
        this.forms = forms;
    }

    /**
     * One question and its answer.
     *
     * @param value null if the answer is the rows
     * @param rows the entries of a list, each with its own lines
     */
    public record Line(String label, @Nullable String value, List<List<Line>> rows) {}

    /**
     * A group of the form.
     *
     * @param label null for what stands outside every group
     */
    public record Part(@Nullable String label, List<Line> lines) {}

    /** Only what was answered, in the language of the current request; a group without an answer is left out. */
    List<Part> of(String schema, Map<String, Object> data) {
        return of(schema, data, LocaleContextHolder.getLocale());
    }

    private List<Part> of(String schema, Map<String, Object> data, Locale language) {
        List<Part> parts = new ArrayList<>();
        List<Line> loose = new ArrayList<>();
        for (JsonNode component : json.readTree(schema).path("components")) {
            if (text(component, "type").equals("group")) {
                List<Line> lines = new ArrayList<>();
                collect(component, inside(component, data), lines, language);
                if (!lines.isEmpty()) {
                    parts.add(new Part(text(component, "label"), lines));
                }
            } else {
                add(component, data, loose, language);
            }
        }
        if (!loose.isEmpty()) {
            parts.add(0, new Part(null, loose));
        }
        return parts;
    }

    /** An answer in a few lines of text, without what is personal and without lists. */
    String told(FormSchema schema, Map<String, Object> answer, Locale language) {
        Map<String, Object> impersonal = new LinkedHashMap<>(answer);
        impersonal.keySet().removeAll(schema.personalKeys());
        return of(schema.json(), impersonal, language).stream()
                .flatMap(part -> part.lines().stream())
                .filter(line -> line.value() != null)
                .map(line -> line.label() + ": " + line.value())
                .collect(Collectors.joining("\n"));
    }

    /**
     * A changed answer in words; an entry of a list is only named.
     *
     * @param old null if there was none, or the answer is a list with rows
     * @param now null if there is none any more, or the answer is a list with rows
     */
    public record Edit(String label, @Nullable String old, @Nullable String now) {}

    Edit edit(String schema, TimelineView.Change change) {
        JsonNode component = find(json.readTree(schema), change.field());
        if (component == null || text(component, "type").equals("dynamiclist")) {
            return new Edit(component == null ? change.field() : label(component), null, null);
        }
        Locale language = LocaleContextHolder.getLocale();
        String old = value(component, change.old(), language);
        String now = value(component, change.now(), language);
        return new Edit(label(component), old.isEmpty() ? null : old, now.isEmpty() ? null : now);
    }

    /** A value as the form calls it; itself if the form has no such field. */
    String said(FormSchema schema, String field, Object value, Locale language) {
        JsonNode component = find(json.readTree(schema.json()), field);
        return component == null ? value.toString() : value(component, value, language);
    }

    private static @Nullable JsonNode find(JsonNode container, String key) {
        for (JsonNode component : container.path("components")) {
            boolean group = text(component, "type").equals("group");
            if (text(component, "key").equals(key)
                    || (!group && text(component, "path").equals(key))) {
                return component;
            }
            JsonNode inner = group ? find(component, key) : null;
            if (inner != null) {
                return inner;
            }
        }
        return null;
    }

    private void collect(JsonNode container, Map<?, ?> data, List<Line> lines, Locale language) {
        for (JsonNode component : container.path("components")) {
            add(component, data, lines, language);
        }
    }

    private void add(JsonNode component, Map<?, ?> data, List<Line> lines, Locale language) {
        switch (text(component, "type")) {
            case "group" -> collect(component, inside(component, data), lines, language);
            case "dynamiclist" -> {
                if (data.get(text(component, "path")) instanceof Collection<?> entries && !entries.isEmpty()) {
                    lines.add(new Line(text(component, "label"), null, rows(component, entries, language)));
                }
            }
            default -> {
                String value = value(component, data.get(text(component, "key")), language);
                if (!value.isEmpty()) {
                    lines.add(new Line(label(component), value, List.of()));
                }
            }
        }
    }

    private List<List<Line>> rows(JsonNode list, Collection<?> entries, Locale language) {
        List<List<Line>> rows = new ArrayList<>();
        for (Object entry : entries) {
            List<Line> row = new ArrayList<>();
            if (entry instanceof Map<?, ?> values) {
                collect(list, values, row, language);
            }
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private String value(JsonNode component, @Nullable Object value, Locale language) {
        if (value == null || value.equals("")) {
            return "";
        }
        if (text(component, "type").equals("filepicker")) {
            Collection<?> given = value instanceof Collection<?> several ? several : List.of(value);
            return given.stream().map(one -> files.name(one.toString())).collect(Collectors.joining(", "));
        }
        Map<String, String> options = options(component);
        options.putAll(called(component, value, language));
        if (value instanceof Collection<?> several) {
            return several.stream().map(one -> option(options, one, language)).collect(Collectors.joining(", "));
        }
        if (text(component, "type").equals("datetime")) {
            return words.moment(text(component, "subtype"), value.toString(), language);
        }
        return value instanceof Boolean yes ? words.yesOrNo(yes, language) : option(options, value, language);
    }

    private static Map<String, String> options(JsonNode component) {
        Map<String, String> options = new LinkedHashMap<>();
        for (JsonNode option : component.path("values")) {
            options.put(option.path("value").asString(""), option.path("label").asString(""));
        }
        component
                .path("properties")
                .path(FormSchema.EXPRESSED)
                .forEachEntry((value, label) -> options.put(value, label.asString("")));
        return options;
    }

    private Map<String, String> called(JsonNode component, Object value, Locale language) {
        String checks = text(component.path("properties"), "check");
        if (checks.isEmpty() || value instanceof Boolean || value instanceof Number) {
            return Map.of();
        }
        Collection<?> several = value instanceof Collection<?> list ? list : List.of(value);
        return forms.called(checks, several.stream().map(String::valueOf).toList(), language);
    }

    /** A choice that the form does not name is what it says; a day is said as days are. */
    private String option(Map<String, String> options, Object value, Locale language) {
        String named = options.get(value.toString());
        return named == null ? words.moment("date", value.toString(), language) : named;
    }

    private static Map<?, ?> inside(JsonNode group, Map<?, ?> data) {
        String path = text(group, "path");
        return !path.isEmpty() && data.get(path) instanceof Map<?, ?> inner ? inner : data;
    }

    private static String label(JsonNode component) {
        for (String name : List.of("label", "dateLabel", "timeLabel")) {
            if (!text(component, name).isBlank()) {
                return text(component, name);
            }
        }
        return text(component, "key");
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
