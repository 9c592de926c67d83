package org.chapterhouse.forms;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A value that the form computes; nobody sends it. */
record ExpressionKind(@Nullable Expression expression) implements Kind {

    @Override
    public @Nullable Object empty() {
        return null;
    }

    @Override
    public @Nullable Object read(Object raw) {
        return null;
    }

    @Override
    public @Nullable Object engineValue(Object value, ZoneId zone) {
        return Choice.engineValue(value);
    }
}
