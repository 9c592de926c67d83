package org.chapterhouse.notification;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.chapterhouse.casework.StepNames;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Puts a letter into words: those of {@link LetterTexts}, in the look of {@code templates/mail/}. */
@Component
class LetterWriter {

    /** Words for a template that has none of its own, such as one that an admin's model has made up. */
    private static final String FALLBACK = "notice";

    private final ChangedWords changed;
    private final ShippedWords shipped;
    private final CaseFields fields;
    private final StepNames steps;
    private final String baseUrl;
    // not a bean: a second template engine would replace the pages'
    private final SpringTemplateEngine templates = new SpringTemplateEngine();

    LetterWriter(
            ChangedWords changed,
            ShippedWords shipped,
            CaseFields fields,
            StepNames steps,
            MessageSource messages,
            @Value("${chapterhouse.base-url:http://127.0.0.1:8080}") String baseUrl) {
        this.changed = changed;
        this.shipped = shipped;
        this.fields = fields;
        this.steps = steps;
        this.baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
        templates.setTemplateEngineMessageSource(messages);
        templates.addTemplateResolver(resolver(TemplateMode.HTML, ".html"));
        templates.addTemplateResolver(resolver(TemplateMode.TEXT, ".txt"));
    }

    private static ClassLoaderTemplateResolver resolver(TemplateMode mode, String suffix) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(LetterWriter.class.getClassLoader());
        resolver.setPrefix("templates/mail/");
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        resolver.getResolvablePatternSpec().addPattern("*" + suffix);
        return resolver;
    }

    RenderedLetter write(Letter letter, String recipientName, Locale locale, ZoneId zone) {
        return write(letter, words(letter.template(), locale), recipientName, locale, zone);
    }

    private LetterWords words(String template, Locale locale) {
        return changed.of(template, locale.getLanguage())
                .map(LetterTexts.Text::words)
                .or(() -> shipped.of(template, locale))
                .or(() -> changed.of(FALLBACK, locale.getLanguage()).map(LetterTexts.Text::words))
                .or(() -> shipped.of(FALLBACK, locale))
                .orElseThrow();
    }

    /** The same with words that are not in force. */
    RenderedLetter write(Letter letter, LetterWords words, String recipientName, Locale locale, ZoneId zone) {
        Letter.Content content = letter.content();
        String due = content.due() == null ? null : format(content.due(), locale, zone);
        UnaryOperator<String> values = values(letter, due, recipientName, locale);
        Context context = new Context(locale);
        context.setVariable("name", recipientName);
        context.setVariable("what", Placeholders.fill(words.what(), values));
        context.setVariable("asked", Placeholders.fill(words.asked(), values));
        context.setVariable("words", content.words());
        context.setVariable("quotedWords", orEmpty(content.words()).indent(2));
        context.setVariable("due", due);
        context.setVariable("link", letter.path() == null ? null : baseUrl + letter.path());
        context.setVariable("footer", letter.caseReference() == null ? "mail.footer.account" : "mail.footer");
        String subject = oneLine(Placeholders.fill(words.subject(), values));
        context.setVariable("subject", subject);
        return new RenderedLetter(
                subject,
                templates.process("letter.txt", context).strip() + "\n",
                templates.process("letter.html", context));
    }

    /** What happened, in the words of a letter that nobody gets. */
    String what(Letter letter, LetterWords words, String recipientName, Locale locale) {
        return Placeholders.fill(words.what(), values(letter, null, recipientName, locale));
    }

    /** What means nothing stays as it stands, so that whoever tries words sees it. */
    private UnaryOperator<String> values(Letter letter, @Nullable String due, String recipientName, Locale locale) {
        Letter.Content content = letter.content();
        Map<String, String> values = new HashMap<>();
        values.put("title", content.title());
        values.put("reference", orEmpty(letter.caseReference()));
        values.put("step", step(letter, locale));
        values.put("due", orEmpty(due));
        values.put("who", orEmpty(content.who()));
        values.put("words", orEmpty(content.words()));
        values.put("name", recipientName);
        return name -> name.startsWith(Placeholders.OF_CASE)
                ? CaseFields.text(fields.of(letter.caseReference()).get(name.substring(Placeholders.OF_CASE.length())))
                : values.getOrDefault(name, "{" + name + "}");
    }

    /** Casework tells a step in the model's words; whoever reads the letter has words of their own. */
    private String step(Letter letter, Locale locale) {
        String step = letter.content().step();
        String reference = letter.caseReference();
        return step == null || reference == null
                ? orEmpty(step)
                : steps.in(locale, new StepNames.Kept(reference, step));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** A title may hold a line break; a header must not. */
    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String format(Instant instant, Locale locale, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(instant.atZone(zone))
                + " (" + zone.getId() + ")";
    }
}
