package org.chapterhouse.mailroom;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.chapterhouse.api.SearchText;
import org.chapterhouse.notification.LetterTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** All letters by what they say first, to be searched and chosen from. */
@Controller
class TextList {

    private final LetterTexts texts;

    TextList(LetterTexts texts) {
        this.texts = texts;
    }

    @GetMapping("/admin/letters")
    String list(
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(defaultValue = "") String q,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model,
            Locale reader) {
        Locale shown = LetterLanguages.chosen(language, reader);
        List<Sample> samples = texts.templates().stream()
                .map(template -> sample(template, shown))
                .filter(sample -> sample.holds(q))
                .toList();
        model.addAttribute("samples", samples);
        model.addAttribute("q", q);
        LetterLanguages.show(shown, model);
        return fragment ? "mailroom/texts :: found" : "mailroom/texts";
    }

    private Sample sample(String template, Locale shown) {
        LetterTexts.Text text = texts.text(template, shown).orElseThrow();
        LetterTexts.Preview preview = texts.preview(template, shown, text.words(), null);
        return new Sample(template, text.changedAt() != null, preview.subject(), preview.what());
    }

    /** A letter in the list. */
    record Sample(String template, boolean changed, String subject, String what) {

        /** Whether every word asked for begins a word of it. */
        boolean holds(String asked) {
            String text = " " + SearchText.of(template, subject, what);
            String words = SearchText.of(asked);
            return words.isEmpty()
                    ? asked.isBlank()
                    : Stream.of(words.split(" ")).allMatch(word -> text.contains(" " + word));
        }
    }
}
