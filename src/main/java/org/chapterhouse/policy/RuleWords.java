package org.chapterhouse.policy;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.chapterhouse.engine.FileTexts;

/** What the models of a release say to people, in one language: where a translation is missing, in their own words. */
final class RuleWords {

    private final Map<String, String> texts;

    private RuleWords(Map<String, String> texts) {
        this.texts = texts;
    }

    static RuleWords of(Map<String, byte[]> files, Locale language) {
        Map<String, String> texts = new LinkedHashMap<>(FileTexts.ofModels(files));
        FileTexts.ofTranslations(files)
                .getOrDefault(language.getLanguage(), Map.of())
                .values()
                .forEach(texts::putAll);
        return new RuleWords(texts);
    }

    /**
     * A text of a file.
     *
     * @param what of the element is said, such as {@code name}
     */
    String of(String path, String element, String what, String otherwise) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        return texts.getOrDefault(file + "." + element + "." + what, otherwise);
    }
}
