package org.chapterhouse.forms;

import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rule may look at besides the value.
 *
 * @param known values known before the form was filled in
 * @param zone the time zone that the field's local times are in, null if the form does not say
 */
record Look(Feel feel, Scope scope, Map<String, @Nullable Object> known, FormContext context, @Nullable ZoneId zone) {

    /** A property of the form: evaluated if it is an expression, else as it stands. */
    @Nullable
    Object resolve(@Nullable Object property) {
        return property instanceof Expression expression ? feel.evaluate(expression, scope) : property;
    }
}
