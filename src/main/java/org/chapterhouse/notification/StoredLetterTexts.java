package org.chapterhouse.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chapterhouse.api.FieldError;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.api.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The words of letters, for those who change them. */
@Service
class StoredLetterTexts implements LetterTexts {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 2_000;
    private static final String MADE_UP = "EVT-2026-000042";

    private final ChangedWords changed;
    private final ShippedWords shipped;
    private final CaseFields fields;
    private final LetterWriter writer;
    private final MessageSource messages;
    private final Clock clock;

    StoredLetterTexts(
            ChangedWords changed,
            ShippedWords shipped,
            CaseFields fields,
            LetterWriter writer,
            MessageSource messages,
            Clock clock) {
        this.changed = changed;
        this.shipped = shipped;
        this.fields = fields;
        this.writer = writer;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<String> templates() {
        return shipped.templates();
    }

    @Override
    public List<String> placeholders() {
        return Placeholders.NAMES;
    }

    @Override
    public Optional<Text> text(String template, Locale language) {
        return shipped.of(template, language)
                .map(words -> changed.of(template, language.getLanguage()).orElse(new Text(words, null, null)));
    }

    @Override
    public void change(String template, Locale language, LetterWords words, long by) {
        shipped.of(template, language).orElseThrow(NotFound::new);
        LetterWords clean = new LetterWords(
                words.subject().strip(), words.what().strip(), words.asked().strip());
        check(clean);
        changed.put(template, language.getLanguage(), clean, by);
    }

    @Override
    public void reset(String template, Locale language) {
        changed.remove(template, language.getLanguage());
    }

    @Override
    @Transactional(readOnly = true)
    public Preview preview(String template, Locale language, LetterWords words, @Nullable String caseReference) {
        String reference = fields.find(caseReference).isPresent() ? caseReference : null;
        String title = fields.find(reference)
                .map(found -> found.title())
                .orElseGet(() -> messages.getMessage("notification.sample.title", null, language));
        Letter.Content content = Letter.Content.of(title)
                .at(
                        messages.getMessage("notification.sample.step", null, language),
                        clock.instant().plus(Duration.ofDays(3)))
                .from("Maya Chen", messages.getMessage("notification.sample.words", null, language));
        Letter letter = Letter.aboutCase(
                new Letter.Address("", language), template, reference == null ? MADE_UP : reference, content);
        RenderedLetter rendered = writer.write(letter, words, "Ana", language, ZoneId.of("UTC"));
        return new Preview(rendered.subject(), rendered.text(), rendered.html());
    }

    private void check(LetterWords words) {
        List<FieldError> errors = new ArrayList<>();
        check("subject", words.subject(), LONGEST_SUBJECT, true, errors);
        check("what", words.what(), LONGEST_TEXT, true, errors);
        check("asked", words.asked(), LONGEST_TEXT, false, errors);
        if (words.subject().contains("\n")) {
            errors.add(error("subject", "notification.text.one-line"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private void check(String field, String text, int longest, boolean needed, List<FieldError> errors) {
        if (needed && text.isEmpty()) {
            errors.add(error(field, "notification.text.missing"));
        }
        if (text.length() > longest) {
            errors.add(error(field, "notification.text.long", longest));
        }
        List<String> unknown = Placeholders.unknown(text);
        if (!unknown.isEmpty()) {
            errors.add(error(field, "notification.text.placeholder", unknown.get(0)));
        }
    }

    private FieldError error(String field, String key, Object... arguments) {
        return new FieldError(field, messages.getMessage(key, arguments, LocaleContextHolder.getLocale()));
    }
}
