package org.chapterhouse.notification;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chapterhouse.api.FieldError;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.casework.CaseSnapshot;
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

    private final ChangedWords changed;
    private final ShippedWords shipped;
    private final CaseFields fields;
    private final LetterWriter writer;
    private final MessageSource messages;
    private final SampleLetters samples;

    StoredLetterTexts(
            ChangedWords changed,
            ShippedWords shipped,
            CaseFields fields,
            LetterWriter writer,
            MessageSource messages,
            SampleLetters samples) {
        this.changed = changed;
        this.shipped = shipped;
        this.fields = fields;
        this.writer = writer;
        this.messages = messages;
        this.samples = samples;
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
                .map(words -> changed.of(template, language.getLanguage()).orElse(new Text(words, 0, null, null)));
    }

    @Override
    public boolean change(String template, Locale language, LetterWords words, long version, long by) {
        LetterWords original = shipped.of(template, language).orElseThrow(NotFound::new);
        LetterWords clean = stripped(words);
        List<FieldError> errors = check(clean);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        if (clean.equals(stripped(text(template, language).orElseThrow().words()))) {
            return false;
        }
        if (version != 0 && clean.equals(stripped(original))) {
            reset(template, language, version);
        } else if (!changed.put(template, language.getLanguage(), clean, version, by)) {
            throw new WordsChanged();
        }
        return true;
    }

    private static LetterWords stripped(LetterWords words) {
        return new LetterWords(
                words.subject().strip(), words.what().strip(), words.asked().strip());
    }

    @Override
    public void reset(String template, Locale language, long version) {
        if (!changed.remove(template, language.getLanguage(), version)) {
            throw new WordsChanged();
        }
    }

    @Override
    @Transactional(readOnly = true)
    public boolean knows(String caseReference) {
        return fields.find(caseReference).isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public Preview preview(String template, Locale language, LetterWords words, @Nullable String caseReference) {
        CaseSnapshot found = fields.find(caseReference).orElse(null);
        Letter letter = samples.of(template, shipped.of(template, language).orElse(words), language, found);
        RenderedLetter rendered = writer.write(letter, words, "Ana", language, ZoneId.of("UTC"));
        return new Preview(
                rendered.subject(), writer.what(letter, words, "Ana", language), rendered.text(), rendered.html());
    }

    @Override
    public List<FieldError> check(LetterWords words) {
        List<FieldError> errors = new ArrayList<>();
        check("subject", words.subject().strip(), LONGEST_SUBJECT, true, errors);
        if (words.subject().strip().contains("\n")) {
            errors.add(error("subject", "notification.text.one-line"));
        }
        check("what", words.what().strip(), LONGEST_TEXT, true, errors);
        check("asked", words.asked().strip(), LONGEST_TEXT, false, errors);
        return errors;
    }

    private void check(String field, String text, int longest, boolean needed, List<FieldError> errors) {
        if (needed && text.isEmpty()) {
            errors.add(error(field, "notification.text.missing"));
        }
        if (text.length() > longest) {
            errors.add(error(field, "notification.text.long", longest));
        }
        Placeholders.unknown(text).stream()
                .distinct()
                .forEach(name -> errors.add(error(field, "notification.text.placeholder", name)));
    }

    private FieldError error(String field, String key, Object... arguments) {
        return new FieldError(field, messages.getMessage(key, arguments, LocaleContextHolder.getLocale()));
    }
}
