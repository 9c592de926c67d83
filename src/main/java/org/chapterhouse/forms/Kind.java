package org.chapterhouse.forms;

import java.time.ZoneId;
import java.util.Map;
import java.util.function.Consumer;
import org.chapterhouse.forms.FieldCheck.Problem;
import org.jspecify.annotations.Nullable;

/** A family of components: what values it takes, its own rules, and what the engine may know of it. */
interface Kind {

    /** What form-js holds for a field that nobody has filled in, and so what expressions see. */
    @Nullable
    Object empty();

    /**
     * The value as the answer holds it.
     *
     * @param raw as the client sent it
     * @throws Unfit if it is of another kind
     */
    @Nullable
    Object read(Object raw) throws Unfit;

    /** The rules of this kind, for a value that {@link #read} returned and that is not empty. */
    default void check(Object value, Look look, Consumer<Problem> problems) {}

    /** The value for the engine; null if it must not hold values of this kind. */
    default @Nullable Object engineValue(Object value, ZoneId zone) {
        return null;
    }

    /** Value to label of fixed choices. */
    default Map<String, String> labels() {
        return Map.of();
    }
}
