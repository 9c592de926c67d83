package org.chapterhouse.api;

import java.net.URI;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ProblemDetail;

/** Refusals as RFC 9457 problem documents. */
public final class Problems {

    private static final String TYPES = "https://chapterhouse.example/problems/";

    private Problems() {}

    /** The document in that language, with the refusal's own members beside the standard ones. */
    public static ProblemDetail of(Refusal refusal, MessageSource messages, Locale locale) {
        String key = refusal.messageKey();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                refusal.status(), messages.getMessage(key, refusal.arguments(), key, locale));
        problem.setType(type(key));
        problem.setTitle(messages.getMessage("title." + refusal.status().value(), null, problem.getTitle(), locale));
        refusal.details().forEach(problem::setProperty);
        return problem;
    }

    /** What clients know a problem by: the last segment of its message's key, whatever the language and the host. */
    public static URI type(String messageKey) {
        return URI.create(TYPES + messageKey.substring(messageKey.lastIndexOf('.') + 1));
    }
}
