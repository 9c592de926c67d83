package org.chapterhouse.start;

import org.jspecify.annotations.Nullable;

/** The application cannot start, for a reason that whoever started it can do something about. */
class StartRefused extends RuntimeException {

    private final transient @Nullable Object[] arguments;

    /**
     * @param messageKey key in {@code messages/start.properties}: one sentence with the way out
     * @param arguments what the sentence names
     */
    StartRefused(String messageKey, @Nullable Object... arguments) {
        super(messageKey);
        this.arguments = arguments.clone();
    }

    StartRefused because(@Nullable Throwable cause) {
        if (cause != null) {
            initCause(cause);
        }
        return this;
    }

    String sentence() {
        return Sentences.of(String.valueOf(getMessage()), arguments);
    }
}
