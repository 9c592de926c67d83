package org.chapterhouse.forms;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule that a schema cannot say, named by a component's custom property {@code check}. A bean of this type is in the
 * catalogue; any form may use it.
 */
public interface FieldCheck {

    /** Name before the colon, such as {@code chapter.own}, {@code after} or {@code money}. */
    String name();

    /** One sentence for the admin who looks for a check. */
    String purpose();

    /**
     * Looks at a value that is present and has passed the schema's own rules.
     *
     * @param field what to look at
     * @return key of the message in the bundle with its arguments, empty if all is well
     */
    Optional<Problem> check(Field field);

    /**
     * A field under check.
     *
     * @param argument what stands behind the colon, such as {@code startsAt} in {@code after:startsAt}; null if nothing
     * @param siblings the other values of the same form, or of the same row of a dynamic list
     * @param form all values of the form
     */
    record Field(
            Object value,
            @Nullable String argument,
            Map<String, Object> siblings,
            Map<String, Object> form,
            FormContext context) {}

    /**
     * What is wrong.
     *
     * @param messageKey key in {@code messages/messages.properties}
     */
    record Problem(String messageKey, Object... arguments) {}
}
