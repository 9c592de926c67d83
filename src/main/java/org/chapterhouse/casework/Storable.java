package org.chapterhouse.casework;

import java.util.List;
import java.util.Map;
import org.chapterhouse.api.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Whether data that nobody has validated can be stored at all: PostgreSQL's JSON holds no NUL character. */
final class Storable {

    private static final int MOST_CHARACTERS = 200_000;

    private Storable() {}

    /** @throws InvalidInput naming the top-level field, or {@code data} if it is too much altogether */
    static void require(Map<String, Object> data, Words words) {
        int size = 0;
        for (Map.Entry<String, Object> entry : data.entrySet()) {
            int own = measure(entry.getValue());
            if (own < 0 || measure(entry.getKey()) < 0) {
                throw new InvalidInput(entry.getKey().replace("\u0000", ""), words.of("draft.characters"));
            }
            size += own;
        }
        if (size > MOST_CHARACTERS) {
            throw new InvalidInput("data", words.of("draft.size"));
        }
    }

    /** @return how many characters it takes, -1 if it cannot be stored */
    private static int measure(@Nullable Object value) {
        if (value instanceof String text) {
            return text.indexOf('\u0000') >= 0 || hasLoneSurrogate(text) ? -1 : text.length();
        }
        if (value instanceof List<?> list) {
            return list.stream().mapToInt(Storable::measure).reduce(0, Storable::add);
        }
        if (value instanceof Map<?, ?> map) {
            int keys = map.keySet().stream().mapToInt(Storable::measure).reduce(0, Storable::add);
            return add(keys, map.values().stream().mapToInt(Storable::measure).reduce(0, Storable::add));
        }
        return 8;
    }

    private static int add(int one, int other) {
        return one < 0 || other < 0 ? -1 : one + other;
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
