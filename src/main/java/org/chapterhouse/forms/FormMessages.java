package org.chapterhouse.forms;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** What forms say to people, on the server and, word for word the same, in the browser. */
public class FormMessages {

    static final String PREFIX = "forms.";

    private static final List<String> BROWSER = List.of(
            "required",
            "min",
            "max",
            "min-length",
            "max-length",
            "pattern",
            "email",
            "phone",
            "not-number",
            "integer",
            "decimals",
            "increment",
            "both-date-and-time",
            "min-invalid",
            "max-invalid");

    private final MessageSource messages;

    public FormMessages(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The sentences of the browser's validator.
     *
     * @return name of the rule, such as {@code min-length}, to its sentence; {@code {0}} and {@code {1}} stand where the
     *     rule's numbers go
     */
    public Map<String, String> browserMessages(Locale locale) {
        Map<String, String> texts = new TreeMap<>();
        for (String name : BROWSER) {
            texts.put(name, messages.getMessage(PREFIX + name, new Object[] {"{0}", "{1}"}, locale));
        }
        return texts;
    }

    /** The sentence for a problem, in the language of the current request. */
    String text(FieldCheck.Problem problem) {
        Locale locale = LocaleContextHolder.getLocale();
        Object[] told = Stream.of(problem.arguments())
                .map(argument -> argument instanceof TemporalAccessor moment ? said(moment, locale) : argument)
                .toArray();
        return messages.getMessage(problem.messageKey(), told, locale);
    }

    /** As pages say dates, not as machines do. */
    private static String said(TemporalAccessor moment, Locale locale) {
        String pattern = moment instanceof LocalDate ? "d MMM yyyy" : "d MMM yyyy, HH:mm";
        return DateTimeFormatter.ofPattern(pattern, locale).format(moment);
    }
}
