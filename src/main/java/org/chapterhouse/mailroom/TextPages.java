package org.chapterhouse.mailroom;

import java.util.List;
import java.util.Locale;
import org.chapterhouse.api.FieldError;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.notification.LetterTexts;
import org.chapterhouse.notification.LetterWords;
import org.chapterhouse.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All letters as they read, and each to be changed, tried on a case, or set back to the shipped words. */
@Controller
@RequestMapping("/admin/letters")
class TextPages {

    private static final List<String> LANGUAGES = List.of("en", "es");

    /** The letter's own look is inline, which pages are not allowed. */
    private static final String LETTER_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final LetterTexts texts;
    private final People people;
    private final MessageSource messages;

    TextPages(LetterTexts texts, People people, MessageSource messages) {
        this.texts = texts;
        this.people = people;
        this.messages = messages;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String language, Model model, Locale reader) {
        Locale shown = language(language, reader);
        List<Sample> samples = texts.templates().stream()
                .map(template -> {
                    LetterTexts.Text text = texts.text(template, shown).orElseThrow();
                    return new Sample(
                            template, text.changedAt() != null, texts.preview(template, shown, text.words(), null));
                })
                .toList();
        model.addAttribute("samples", samples);
        return page("mailroom/texts", shown, model);
    }

    @GetMapping("/{template}")
    String one(
            @PathVariable String template,
            @RequestParam(required = false) @Nullable String language,
            Model model,
            Locale reader) {
        Locale shown = language(language, reader);
        LetterTexts.Text text = texts.text(template, shown).orElseThrow(NotFound::new);
        return editor(template, shown, text.words(), "", List.of(), model);
    }

    /** @param act {@code try}, {@code save} or {@code reset} */
    @PostMapping("/{template}")
    ModelAndView change(
            @PathVariable String template,
            @RequestParam String language,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String asked,
            @RequestParam(name = "case", defaultValue = "") String reference,
            @RequestParam(defaultValue = "try") String act,
            Model model,
            RedirectAttributes said,
            Locale reader) {
        Locale shown = language(language, reader);
        texts.text(template, shown).orElseThrow(NotFound::new);
        LetterWords words = new LetterWords(subject, what.replace("\r\n", "\n"), asked.replace("\r\n", "\n"));
        if (act.equals("try")) {
            return new ModelAndView(editor(template, shown, words, reference, List.of(), model), model.asMap());
        }
        try {
            if (act.equals("reset")) {
                texts.reset(template, shown);
            } else {
                texts.change(template, shown, words, people.current().id());
            }
        } catch (InvalidInput refused) {
            String page = editor(template, shown, words, reference, refused.errors(), model);
            return new ModelAndView(page, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String key = act.equals("reset") ? "mailroom.texts.reset.done" : "mailroom.texts.saved";
        said.addFlashAttribute("flash", messages.getMessage(key, null, reader));
        return new ModelAndView("redirect:/admin/letters/" + template + "?language=" + shown.getLanguage());
    }

    /** The letter as a mail program shows it. */
    @GetMapping("/{template}/html")
    ResponseEntity<String> html(
            @PathVariable String template, @RequestParam(required = false) @Nullable String language, Locale reader) {
        Locale shown = language(language, reader);
        LetterTexts.Text text = texts.text(template, shown).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .header("Content-Security-Policy", LETTER_POLICY)
                .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .body(texts.preview(template, shown, text.words(), null).html());
    }

    private String editor(
            String template, Locale shown, LetterWords words, String reference, List<FieldError> errors, Model model) {
        model.addAttribute("template", template);
        model.addAttribute("words", words);
        model.addAttribute("case", reference);
        model.addAttribute("errors", errors);
        model.addAttribute("text", texts.text(template, shown).orElseThrow());
        model.addAttribute("placeholders", texts.placeholders());
        model.addAttribute("preview", texts.preview(template, shown, words, reference));
        return page("mailroom/text", shown, model);
    }

    private static String page(String view, Locale shown, Model model) {
        model.addAttribute("language", shown.getLanguage());
        model.addAttribute("languages", LANGUAGES);
        return view;
    }

    private static Locale language(@Nullable String asked, Locale reader) {
        String language = asked == null ? reader.getLanguage() : asked;
        return Locale.forLanguageTag(LANGUAGES.contains(language) ? language : "en");
    }

    /** A letter in the list. */
    record Sample(String template, boolean changed, LetterTexts.Preview preview) {}
}
