package org.chapterhouse.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.xml.sax.SAXException;

/** What a set of policy files says: the models in their own words, the translations in theirs. */
public final class FileTexts {

    private FileTexts() {}

    /**
     * Everything that models say to people.
     *
     * @return own words by the name that a translation gives them, such as {@code event-proposal.bpmn.held.name}
     */
    public static Map<String, String> ofModels(Map<String, byte[]> files) {
        Map<String, String> own = new LinkedHashMap<>();
        new TreeMap<>(files).forEach((path, content) -> {
            if (path.endsWith(".bpmn") || path.endsWith(".dmn")) {
                String file = TranslatedFlow.fileName(path);
                ModelTexts.of(root(path, content)).forEach((name, text) -> own.put(file + "." + name, text));
            }
        });
        return own;
    }

    /**
     * Everything that translations say; a text that is left empty is none.
     *
     * @return by language, by path of the file, by name of the text
     */
    public static Map<String, Map<String, Map<String, String>>> ofTranslations(Map<String, byte[]> files) {
        Map<String, Map<String, Map<String, String>>> all = new TreeMap<>();
        new TreeMap<>(files)
                .forEach((path, content) -> TranslationFile.language(path).ifPresent(language -> {
                    Map<String, String> texts = TranslationFile.read(content);
                    texts.values().removeIf(String::isEmpty);
                    all.computeIfAbsent(language, any -> new TreeMap<>()).put(path, texts);
                }));
        return all;
    }

    private static org.w3c.dom.Element root(String path, byte[] content) {
        try {
            return Xml.parse(content);
        } catch (SAXException e) {
            throw new IllegalArgumentException(path + " is not a policy file", e);
        }
    }
}
