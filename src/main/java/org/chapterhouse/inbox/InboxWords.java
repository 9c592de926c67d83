package org.chapterhouse.inbox;

import java.util.Locale;
import org.chapterhouse.api.Problems;
import org.chapterhouse.api.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** The inbox's messages in the language of the current request. */
@Component
class InboxWords {

    private final MessageSource messages;

    InboxWords(MessageSource messages) {
        this.messages = messages;
    }

    String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    ProblemDetail problem(Refusal refusal) {
        return Problems.of(refusal, messages, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
