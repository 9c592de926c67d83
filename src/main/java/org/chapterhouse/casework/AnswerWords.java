package org.chapterhouse.casework;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Values of answers as people of a language read them. */
@Component
class AnswerWords {

    private final Words words;

    AnswerWords(Words words) {
        this.words = words;
    }

    String yesOrNo(boolean yes, Locale language) {
        return words.in(language, yes ? "answer.yes" : "answer.no");
    }

    /** A date or a local time as it was entered; what is neither stays as it is. */
    String moment(String subtype, String value, Locale language) {
        try {
            return switch (subtype) {
                case "date" -> LocalDate.parse(value).format(style("page.format.date", language));
                case "datetime" -> LocalDateTime.parse(value).format(style("page.format.datetime", language));
                default -> value;
            };
        } catch (DateTimeException zoned) {
            return value;
        }
    }

    private DateTimeFormatter style(String key, Locale language) {
        return DateTimeFormatter.ofPattern(words.in(language, key), language);
    }
}
