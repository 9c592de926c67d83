package org.chapterhouse.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A flow in another language.
 *
 * @param model null if its own words stand
 * @param drawing null if its own words stand
 * @param texts everything that the translations of the release say
 */
record TranslatedFlow(
        @Nullable FlowModel model, byte @Nullable [] drawing, FlowPhrases phrases, Map<String, String> texts) {

    static final TranslatedFlow NONE = new TranslatedFlow(null, null, FlowPhrases.NONE, Map.of());

    /** @param files read for this flow alone: its model is put into other words */
    static TranslatedFlow read(
            ProcessDefinition definition, ModelFiles files, List<String> decisions, Map<String, String> texts) {
        String path = definition.getResourceName();
        Element root = files.root(path);
        Map<String, String> ofFlow = partOf(texts, fileName(path) + ".");
        Map<String, String> own = ModelTexts.of(root);
        ModelTexts.replace(root, ofFlow);
        DrawnLabels.widen(root, ofFlow);
        FlowModel model = new ModelReader(files, definition.getKey(), path).read(definition.getId());
        Map<String, String> reasons = new HashMap<>();
        decisions.forEach(decision ->
                addReasons(ModelTexts.of(files.root(decision)), partOf(texts, fileName(decision) + "."), reasons));
        return new TranslatedFlow(model, Xml.write(root), new FlowPhrases(labels(own, ofFlow), reasons), texts);
    }

    /** Where two elements say the same in the model and not in the translation, a stage tells more than a name. */
    private static Map<String, String> labels(Map<String, String> own, Map<String, String> translated) {
        Map<String, String> labels = new HashMap<>();
        for (String what : List.of(".stage", ".name")) {
            own.forEach((key, text) -> {
                String other = key.endsWith(what) ? translated.get(key) : null;
                if (other != null) {
                    labels.putIfAbsent(text, other);
                }
            });
        }
        return labels;
    }

    private static void addReasons(
            Map<String, String> own, Map<String, String> translated, Map<String, String> reasons) {
        translated.forEach((key, text) -> {
            String row = key.endsWith(".description") ? key.substring(0, key.lastIndexOf('.')) : null;
            if (row != null && own.containsKey(key)) {
                reasons.put(row + " " + own.get(key), text);
            }
        });
    }

    /** The texts of one file, without its name. */
    static Map<String, String> partOf(Map<String, String> texts, String prefix) {
        Map<String, String> part = new LinkedHashMap<>();
        texts.forEach((name, text) -> {
            if (name.startsWith(prefix)) {
                part.put(name.substring(prefix.length()), text);
            }
        });
        return part;
    }

    static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
