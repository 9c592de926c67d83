package org.chapterhouse.mailroom;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/** The languages that letters have words in, one of which is shown. */
final class LetterLanguages {

    private static final List<String> ALL = List.of("en", "es");

    private LetterLanguages() {}

    /** What was asked for, otherwise the reader's own. */
    static Locale chosen(@Nullable String asked, Locale reader) {
        String language = asked == null ? reader.getLanguage() : asked;
        return Locale.forLanguageTag(ALL.contains(language) ? language : "en");
    }

    static void show(Locale shown, Model model) {
        model.addAttribute("language", shown.getLanguage());
        model.addAttribute("languages", ALL);
    }
}
