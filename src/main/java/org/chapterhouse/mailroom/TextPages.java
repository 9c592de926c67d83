package org.chapterhouse.mailroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chapterhouse.api.FieldError;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.casework.CasePageReader;
import org.chapterhouse.notification.LetterTexts;
import org.chapterhouse.notification.LetterWords;
import org.chapterhouse.notification.WordsChanged;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
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

/** A letter's words: to be changed, tried on a case, or set back to the shipped ones. */
@Controller
@RequestMapping("/admin/letters")
class TextPages {

    /** The letter's own look is inline, which pages are not allowed. */
    private static final String LETTER_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final LetterTexts texts;
    private final CasePageReader cases;
    private final People people;
    private final MessageSource messages;

    TextPages(LetterTexts texts, CasePageReader cases, People people, MessageSource messages) {
        this.texts = texts;
        this.cases = cases;
        this.people = people;
        this.messages = messages;
    }

    @GetMapping("/{template}")
    String one(
            @PathVariable String template,
            @RequestParam(required = false) @Nullable String language,
            Model model,
            Locale reader) {
        Locale shown = LetterLanguages.chosen(language, reader);
        LetterTexts.Text text = texts.text(template, shown).orElseThrow(NotFound::new);
        return editor(template, shown, text, text.words(), "", List.of(), model);
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
            @RequestParam(defaultValue = "0") long version,
            @RequestParam(defaultValue = "try") String act,
            Model model,
            RedirectAttributes said,
            Locale reader) {
        Locale shown = LetterLanguages.chosen(language, reader);
        LetterTexts.Text read = texts.text(template, shown).orElseThrow(NotFound::new);
        LetterWords words = new LetterWords(subject, what.replace("\r\n", "\n"), asked.replace("\r\n", "\n"));
        String named = reference.strip();
        if (act.equals("try")) {
            List<FieldError> errors = new ArrayList<>(texts.check(words));
            if (!named.isEmpty() && !maySee(named)) {
                errors.add(new FieldError("case", say("mailroom.texts.case.unknown", reader, named)));
            }
            // whose words they were to replace is not forgotten by trying
            LetterTexts.Text before = new LetterTexts.Text(read.words(), version, read.changedAt(), read.changedBy());
            String page = editor(template, shown, before, words, named, errors, model);
            return new ModelAndView(
                    page, model.asMap(), errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            said.addFlashAttribute("flash", say(act(act, template, shown, words, version), reader));
            return new ModelAndView("redirect:/admin/letters/" + template + "?language=" + shown.getLanguage());
        } catch (InvalidInput refused) {
            LetterTexts.Text before = new LetterTexts.Text(read.words(), version, read.changedAt(), read.changedBy());
            String page = editor(template, shown, before, words, named, refused.errors(), model);
            return new ModelAndView(page, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (WordsChanged late) {
            return overtaken(template, shown, act.equals("reset") ? null : words, named, model, reader);
        }
    }

    /** @return key of what to say */
    private String act(String act, String template, Locale shown, LetterWords words, long version) {
        if (act.equals("reset")) {
            texts.reset(template, shown, version);
            return "mailroom.texts.reset.done";
        }
        return texts.change(template, shown, words, version, people.current().id())
                ? "mailroom.texts.saved"
                : "mailroom.texts.same";
    }

    /** The words of whoever was quicker beside the own ones, which a second click on Save puts in force. */
    private ModelAndView overtaken(
            String template, Locale shown, @Nullable LetterWords words, String reference, Model model, Locale reader) {
        LetterTexts.Text now = texts.text(template, shown).orElseThrow(NotFound::new);
        String who = name(now);
        String key = "mailroom.texts.overtaken" + (words == null ? ".reset" : "");
        String message = who == null ? say(key + ".shipped", reader) : say(key, reader, who);
        model.addAttribute("theirs", words == null ? null : now.words());
        LetterWords kept = words == null ? now.words() : words;
        String page = editor(
                template,
                shown,
                now,
                kept,
                reference,
                List.of(new FieldError(words == null ? "reads" : "theirs", message)),
                model);
        return new ModelAndView(page, model.asMap(), HttpStatus.CONFLICT);
    }

    /** Admins look after letters, not cases: of a case that they may not open, no preview tells anything either. */
    private boolean maySee(String reference) {
        return texts.knows(reference)
                && cases.readIfSeen(reference, people.current()).isPresent();
    }

    private @Nullable String name(LetterTexts.Text text) {
        return text.changedBy() == null
                ? null
                : people.byId(text.changedBy()).map(Person::name).orElse("–");
    }

    private String say(String key, Locale reader, Object... arguments) {
        return messages.getMessage(key, arguments, reader);
    }

    /** The letter as a mail program shows it. */
    @GetMapping("/{template}/html")
    ResponseEntity<String> html(
            @PathVariable String template, @RequestParam(required = false) @Nullable String language, Locale reader) {
        Locale shown = LetterLanguages.chosen(language, reader);
        LetterTexts.Text text = texts.text(template, shown).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .header("Content-Security-Policy", LETTER_POLICY)
                .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .body(texts.preview(template, shown, text.words(), null).html());
    }

    private String editor(
            String template,
            Locale shown,
            LetterTexts.Text text,
            LetterWords words,
            String reference,
            List<FieldError> errors,
            Model model) {
        model.addAttribute("template", template);
        model.addAttribute("words", words);
        model.addAttribute("case", reference);
        model.addAttribute("errors", errors);
        model.addAttribute("text", text);
        model.addAttribute("changedBy", name(text));
        model.addAttribute("placeholders", texts.placeholders());
        model.addAttribute("preview", texts.preview(template, shown, words, maySee(reference) ? reference : ""));
        LetterLanguages.show(shown, model);
        return "mailroom/text";
    }
}
