package org.chapterhouse.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A component that holds a value.
 *
 * @param type as the schema names it
 * @param disabled whether the value stays as it is and is no part of the answer
 * @param readonly true, false, or a condition: the value stays as it is, but is part of the answer
 * @param defaultValue for a value that was not sent at all
 * @param zone key of the field that names the time zone of a local time
 */
record Input(
        String label,
        List<String> key,
        String type,
        Kind kind,
        Rules rules,
        @Nullable Expression hide,
        boolean disabled,
        Object readonly,
        @Nullable Object defaultValue,
        List<CheckCall> checks,
        boolean personal,
        String zone)
        implements Component {

    /** Whether the client has no say in the value, whatever the data are. */
    boolean isClosed() {
        return disabled || Boolean.TRUE.equals(readonly) || kind instanceof ExpressionKind;
    }
}
