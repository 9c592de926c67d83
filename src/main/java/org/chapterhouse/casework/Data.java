package org.chapterhouse.casework;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a client sent as a form's data; none at all is an empty form. */
final class Data {

    private Data() {}

    static Map<String, Object> of(@Nullable Map<String, Object> sent) {
        return sent == null ? Map.of() : sent;
    }
}
