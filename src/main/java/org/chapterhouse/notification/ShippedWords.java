package org.chapterhouse.notification;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The letters' words as they come with the application. */
@Component
class ShippedWords {

    private static final String BUNDLE = "messages/notification";
    private static final Pattern SUBJECT = Pattern.compile("mail\\.(.+)\\.subject");

    List<String> templates() {
        return bundle(Locale.ROOT).keySet().stream()
                .flatMap(key -> SUBJECT.matcher(key).results())
                .map(found -> found.group(1))
                .sorted()
                .toList();
    }

    /** Empty if there is no such letter. */
    Optional<LetterWords> of(String template, Locale language) {
        ResourceBundle bundle = bundle(language);
        String key = "mail." + template + ".";
        if (!bundle.containsKey(key + "subject")) {
            return Optional.empty();
        }
        return Optional.of(new LetterWords(
                named(bundle, key + "subject"), named(bundle, key + "what"), named(bundle, key + "asked")));
    }

    private static String named(ResourceBundle bundle, String key) {
        return bundle.containsKey(key) ? Placeholders.named(bundle.getString(key)) : "";
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
