package org.chapterhouse.api;

import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * Something the application will not do, with the reason in the words of the message bundle. Every module declares its
 * own subtypes, one per failure; the web module turns them into RFC 9457 problems and error pages.
 */
public abstract class Refusal extends RuntimeException {

    private final HttpStatus status;
    private final String messageKey;
    private final transient Object[] arguments;

    /**
     * @param status the HTTP status that a client sees
     * @param messageKey key in {@code messages/messages.properties}; also the last segment of the problem's type
     * @param arguments what the message names, in the order of its placeholders
     */
    protected Refusal(HttpStatus status, String messageKey, Object... arguments) {
        super(messageKey);
        this.status = status;
        this.messageKey = messageKey;
        this.arguments = arguments.clone();
    }

    public HttpStatus status() {
        return status;
    }

    public String messageKey() {
        return messageKey;
    }

    public Object[] arguments() {
        return arguments.clone();
    }

    /** Further members of the problem document, such as {@code by} and {@code at} of a task already done. */
    public Map<String, Object> details() {
        return Map.of();
    }
}
