package org.chapterhouse.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.chapterhouse.engine.FileTexts;

/** What models and forms of a release say to people in one language; without a translation in their own words. */
final class RuleWords {

    private final Map<String, String> texts;

    private RuleWords(Map<String, String> texts) {
        this.texts = texts;
    }

    /** @param own what models and forms say themselves, as a translation names it */
    static RuleWords of(Map<String, String> own, Map<String, byte[]> files, Locale language) {
        Map<String, String> texts = new LinkedHashMap<>(own);
        FileTexts.ofTranslations(files)
                .getOrDefault(language.getLanguage(), Map.of())
                .values()
                .forEach(texts::putAll);
        return new RuleWords(texts);
    }

    /** Every text by its name, such as {@code event-class.dmn.meetup.description}. */
    Map<String, String> all() {
        return Collections.unmodifiableMap(texts);
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
