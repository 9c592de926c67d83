package org.chapterhouse.forms;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
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

    /** Every value that passes, where that is a list which anybody may see, in order; empty for every other check. */
    default List<String> values() {
        return List.of();
    }

    /**
     * What values are called, for values that are codes: people read a chapter's name, not its short name.
     *
     * @return a name by value; what has none, or is no code, is left out
     */
    default Map<String, String> called(Collection<String> values, Locale language) {
        return Map.of();
    }

    /** Whether there is a value at all that would pass for this person; who has none is not offered the form. */
    default boolean isPassableFor(long personId) {
        return true;
    }

    /**
     * Looks at a value that is present and has passed the schema's own rules. A list as a whole is looked at even if it is
     * empty; its value is the rows as they were sent.
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
     * @param zone the time zone that a local time is in: named by the component's custom property {@code zone}, else by
     *     the field {@code timezone} beside it, above it, or known before; null if nothing names one
     */
    record Field(
            Object value,
            @Nullable String argument,
            Map<String, Object> siblings,
            Map<String, Object> form,
            FormContext context,
            @Nullable ZoneId zone) {

        /** The value of another field: beside this one, else at the top of the form, else known before. */
        public @Nullable Object other(String key) {
            Object beside = siblings.get(key);
            Object above = beside == null ? form.get(key) : beside;
            return above == null ? context.caseData().get(key) : above;
        }
    }

    /**
     * What is wrong.
     *
     * @param messageKey key in {@code messages/messages.properties}
     */
    record Problem(String messageKey, Object... arguments) {}
}
