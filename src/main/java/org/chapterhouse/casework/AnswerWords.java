package org.chapterhouse.casework;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Values of answers as people of the current request's language read them. */
@Component
class AnswerWords {

    private final Words words;

    AnswerWords(Words words) {
        this.words = words;
    }

    String yesOrNo(boolean yes) {
        return words.of(yes ? "answer.yes" : "answer.no");
    }

    /** A date or a local time as it was entered; what is neither stays as it is. */
    String moment(String subtype, String value) {
        try {
            return switch (subtype) {
                case "date" -> LocalDate.parse(value).format(style("page.format.date"));
                case "datetime" -> LocalDateTime.parse(value).format(style("page.format.datetime"));
                default -> value;
            };
        } catch (DateTimeException zoned) {
            return value;
        }
    }

    private DateTimeFormatter style(String key) {
        return DateTimeFormatter.ofPattern(words.of(key), LocaleContextHolder.getLocale());
    }
}
