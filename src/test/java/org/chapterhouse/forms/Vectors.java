package org.chapterhouse.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The cases that the server and form-js have to agree on. */
final class Vectors {

    static final Path FOLDER = Path.of("src/test/resources/forms/vectors");

    private static final JsonMapper JSON = new JsonMapper();

    private Vectors() {}

    static List<Vector> all() {
        List<Vector> vectors = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER).sorted()) {
            for (Path file : files.toList()) {
                vectors.addAll(List.of(JSON.readValue(Files.readString(file), Vector[].class)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return vectors;
    }

    static Map<String, Outcome> outcomes(String json) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        JSON.readTree(json)
                .properties()
                .forEach(entry -> outcomes.put(entry.getKey(), JSON.treeToValue(entry.getValue(), Outcome.class)));
        return outcomes;
    }

    /**
     * One case.
     *
     * @param known values known before the form was filled in
     * @param expect what the server says
     * @param browser what form-js says where it cannot know better or mends what was sent; null if the same
     */
    record Vector(
            String name,
            List<Map<String, Object>> components,
            @Nullable Map<String, Object> known,
            Map<String, Object> data,
            Outcome expect,
            @Nullable Outcome browser) {

        String schema() {
            return JSON.writeValueAsString(Map.of("id", "vector", "type", "default", "components", components));
        }
    }

    /** Either the answer or the paths of the faulty fields; or why form-js was not asked. */
    record Outcome(@Nullable Map<String, Object> data, @Nullable List<String> errors, @Nullable String skip) {

        /** The same for two outcomes that mean the same: unanswered is absent, null, or empty. */
        String canonical() {
            return errors != null
                    ? "errors " + new TreeSet<>(errors)
                    : "data " + pruned(data == null ? Map.of() : data);
        }

        private static @Nullable Object pruned(@Nullable Object value) {
            if (value instanceof Map<?, ?> map) {
                Map<Object, @Nullable Object> kept = new java.util.TreeMap<>();
                map.forEach((key, item) -> {
                    Object inner = pruned(item);
                    if (inner != null && !inner.equals(List.of()) && !inner.equals(Map.of())) {
                        kept.put(key, inner);
                    }
                });
                return kept;
            }
            if (value instanceof List<?> list) {
                return list.stream().map(Outcome::pruned).toList();
            }
            if (value instanceof String text) {
                return text.isEmpty() ? null : "'" + text + "'";
            }
            return value instanceof Number ? String.valueOf(Numbers.canonical(value)) : value;
        }
    }
}
