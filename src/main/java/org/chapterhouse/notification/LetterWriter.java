package org.chapterhouse.notification;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Puts a letter into words: the texts come from the bundle, the look from {@code templates/mail/}. */
@Component
class LetterWriter {

    /** Texts for a template that has none of its own, such as one that an admin's model has made up. */
    private static final String FALLBACK = "notice";

    private final MessageSource messages;
    private final String baseUrl;
    // not a bean: a second template engine would replace the pages'
    private final SpringTemplateEngine templates = new SpringTemplateEngine();

    LetterWriter(MessageSource messages, @Value("${chapterhouse.base-url:http://127.0.0.1:8080}") String baseUrl) {
        this.messages = messages;
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
        Letter.Content content = letter.content();
        String due = content.due() == null ? null : format(content.due(), locale, zone);
        Object[] arguments = {
            content.title(),
            orEmpty(letter.caseReference()),
            orEmpty(content.step()),
            orEmpty(due),
            orEmpty(content.who()),
            orEmpty(content.words()),
            recipientName
        };
        String key = "mail." + (known(letter.template(), locale) ? letter.template() : FALLBACK);
        Context context = new Context(locale);
        context.setVariable("name", recipientName);
        context.setVariable("what", messages.getMessage(key + ".what", arguments, locale));
        context.setVariable("asked", messages.getMessage(key + ".asked", arguments, null, locale));
        context.setVariable("words", content.words());
        context.setVariable("quotedWords", orEmpty(content.words()).indent(2));
        context.setVariable("due", due);
        context.setVariable("link", letter.path() == null ? null : baseUrl + letter.path());
        String subject = messages.getMessage(key + ".subject", arguments, locale);
        context.setVariable("subject", subject);
        return new RenderedLetter(
                oneLine(subject),
                templates.process("letter.txt", context).strip() + "\n",
                templates.process("letter.html", context));
    }

    private boolean known(String template, Locale locale) {
        return messages.getMessage("mail." + template + ".subject", new Object[0], null, locale) != null;
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
