package org.chapterhouse.policy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chapterhouse.engine.FileTexts;
import org.chapterhouse.engine.UnsafeModel.Finding;
import org.chapterhouse.forms.Forms;
import org.springframework.stereotype.Component;

/**
 * Whether translations fit the models and forms beside them. None of it is an error: a text without a translation is
 * shown in the model's own words, and a translation without a text is not shown at all.
 */
@Component
class TranslationCheck {

    private final Forms forms;

    TranslationCheck(Forms forms) {
        this.forms = forms;
    }

    /** Translations of what does not exist, and texts that one language says in two files. */
    List<Finding> warnings(Map<String, byte[]> files) {
        Map<String, String> own = texts(files);
        List<Finding> warnings = new ArrayList<>();
        FileTexts.ofTranslations(files).forEach((language, said) -> {
            Map<String, String> first = new HashMap<>();
            said.forEach((path, texts) -> texts.keySet().forEach(name -> {
                if (!own.containsKey(name)) {
                    warnings.add(new Finding("translation-unknown", path, name, "nothing says a text of this name"));
                }
                Optional.ofNullable(first.putIfAbsent(name, path))
                        .ifPresent(other -> warnings.add(
                                new Finding("translation-twice", path, name, "the text is in " + other + " as well")));
            }));
        });
        return warnings;
    }

    /** Texts without a translation, by language and name; only languages that the files have at all. */
    Map<String, Map<String, String>> missing(Map<String, byte[]> files) {
        Map<String, Map<String, String>> missing = new TreeMap<>();
        FileTexts.ofTranslations(files).forEach((language, said) -> {
            Map<String, String> left = new LinkedHashMap<>(texts(files));
            said.values().forEach(texts -> left.keySet().removeAll(texts.keySet()));
            missing.put(language, left);
        });
        return missing;
    }

    /** Everything that models and forms say, by the name that a translation gives it. */
    Map<String, String> texts(Map<String, byte[]> files) {
        Map<String, String> own = new LinkedHashMap<>(FileTexts.ofModels(files));
        new TreeMap<>(files).forEach((path, content) -> {
            if (path.endsWith(".form")) {
                String file = path.substring(path.lastIndexOf('/') + 1);
                forms.texts(forms.parse(new String(content, StandardCharsets.UTF_8)))
                        .forEach((name, text) -> own.put(file + "." + name, text));
            }
        });
        return own;
    }
}
