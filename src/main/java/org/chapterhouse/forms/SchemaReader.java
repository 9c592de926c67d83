package org.chapterhouse.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON of a Camunda Form; one reader reads one form. */
final class SchemaReader {

    private static final int LONGEST = 2_000_000;
    private static final int MOST = 2_000;
    private static final int DEEPEST = 16;
    private static final Set<String> SHOWN =
            Set.of("button", "text", "image", "separator", "spacer", "table", "documentPreview");
    private static final Set<String> REFUSED = Set.of("html", "iframe");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Claims claims = new Claims();
    private final Set<String> ids = new HashSet<>();
    private int count;

    private SchemaReader() {}

    static ParsedForm read(String json) {
        if (json.length() > LONGEST) {
            throw new UnsupportedForm("The form is longer than " + LONGEST + " characters.");
        }
        Attributes root = Attributes.of(parse(json), "The form");
        String id = root.text("id");
        if (id == null || id.isBlank()) {
            throw new UnsupportedForm("The form has no id.");
        }
        if (!root.text("type", "default").equals("default")) {
            throw new UnsupportedForm("The file is not a Camunda Form: its type is not default.");
        }
        if (root.list("components") == null) {
            throw new UnsupportedForm("The form has no list of components.");
        }
        List<Component> components = new SchemaReader().components(root, new Place(DataPath.ROOT, List.of()), 0);
        return new ParsedForm(id, json, components);
    }

    private static @Nullable Object parse(String json) {
        try {
            return JSON.readValue(json, Object.class);
        } catch (JacksonException wrong) {
            throw new UnsupportedForm("The form is not JSON: " + wrong.getOriginalMessage());
        }
    }

    private List<Component> components(Attributes parent, Place place, int depth) {
        if (depth > DEEPEST) {
            throw new UnsupportedForm("Components are nested deeper than " + DEEPEST + " levels.");
        }
        List<?> list = parent.list("components");
        List<Component> components = new ArrayList<>();
        for (Object json : list == null ? List.of() : list) {
            Component component = component(Attributes.of(json, "A component"), place, depth);
            if (component != null) {
                components.add(component);
            }
        }
        return List.copyOf(components);
    }

    private @Nullable Component component(Attributes json, Place place, int depth) {
        String type = json.text("type", "");
        String id = json.text("id", "");
        if (++count > MOST) {
            throw new UnsupportedForm("The form has more than " + MOST + " components.");
        }
        if (!id.isEmpty() && !ids.add(id)) {
            throw new UnsupportedForm("Two components have the id " + id + ".");
        }
        if (REFUSED.contains(type)) {
            throw new UnsupportedForm("Component " + name(json) + " is of the type " + type
                    + ", which is refused: it would show foreign markup in our pages.");
        }
        if (SHOWN.contains(type)) {
            return null;
        }
        return switch (type) {
            case "group", "dynamiclist" -> section(json, type, place, depth);
            default -> named(json, () -> input(json, type, place));
        };
    }

    private Section section(Attributes json, String type, Place place, int depth) {
        boolean list = type.equals("dynamiclist") && json.flag("isRepeating", true);
        Section header = named(json, () -> header(json, list));
        DataPath here = place.path().plus(header.path());
        Place inside = named(json, () -> claim(header, here, place.lists()));
        return header.with(components(json, inside, depth + 1));
    }

    private static Section header(Attributes json, boolean list) {
        List<String> path = keys(json.text("path", ""));
        if (list && path.isEmpty()) {
            throw new UnsupportedForm("a list needs a path.");
        }
        Integer repetitions = json.number("defaultRepetitions");
        boolean canAdd = json.flag("allowAddRemove", true);
        return new Section(
                json.text("label", ""),
                path,
                list ? new Section.Rows(canAdd ? 0 : repetitions == null ? 1 : repetitions) : null,
                json.nested("conditional").condition("hide"),
                CheckCall.read(json.nested("properties").text("check")),
                List.of());
    }

    private Place claim(Section section, DataPath here, List<Object> lists) {
        if (section.isList()) {
            Object marker = new Object();
            claims.list(here, lists, marker);
            List<Object> longer = new ArrayList<>(lists);
            longer.add(marker);
            return new Place(here, longer);
        }
        if (!section.path().isEmpty()) {
            claims.group(here, lists);
        }
        return new Place(here, lists);
    }

    private Input input(Attributes json, String type, Place place) {
        Kind kind = Kinds.of(type, json);
        List<String> key = keys(json.text("key", ""));
        if (key.isEmpty()) {
            throw new UnsupportedForm("it has no key.");
        }
        claims.value(place.path().plus(key), place.lists());
        Attributes properties = json.nested("properties");
        Expression readonly = json.condition("readonly");
        return new Input(
                json.text("label", json.text("dateLabel", json.text("timeLabel", ""))),
                key,
                type,
                kind,
                Kinds.rules(json.nested("validate")),
                json.nested("conditional").condition("hide"),
                json.truthy("disabled"),
                readonly == null ? (Object) json.truthy("readonly") : readonly,
                json.any("defaultValue"),
                CheckCall.read(properties.text("check")),
                properties.truthy("personal") && !"false".equals(properties.text("personal")),
                properties.text("zone", "timezone"));
    }

    /** Puts the component's name before whatever is wrong with it. */
    private static <T> T named(Attributes json, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UnsupportedForm wrong) {
            throw new UnsupportedForm("Component " + name(json) + ": " + wrong.getMessage());
        }
    }

    private static List<String> keys(String path) {
        if (path.isEmpty()) {
            return List.of();
        }
        List<String> keys = List.of(path.split("\\.", -1));
        for (String key : keys) {
            if (key.isEmpty() || key.equals("__proto__") || key.equals("constructor") || key.equals("prototype")) {
                throw new UnsupportedForm("\"" + path + "\" cannot be a key.");
            }
        }
        return keys;
    }

    private static String name(Attributes json) {
        return json.text("id", json.text("key", json.text("label", "without an id")));
    }

    /** Where in the data the reader is, and the lists around it. */
    private record Place(DataPath path, List<Object> lists) {}
}
