package org.chapterhouse.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in a sorted list: the sort values of the last row seen, opaque to clients. */
public record Cursor(List<String> values) {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final String SEPARATOR = "\u001f";

    public static Cursor of(Object... values) {
        return new Cursor(java.util.Arrays.stream(values).map(String::valueOf).toList());
    }

    /** @throws MalformedRequest if the text is not a cursor with that many values */
    public static @Nullable Cursor decode(@Nullable String text, int size) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> values = List.of(plain.split(SEPARATOR, -1));
            if (values.size() == size) {
                return new Cursor(values);
            }
        } catch (IllegalArgumentException notBase64) {
            // falls through to the refusal below
        }
        throw new MalformedRequest("problem.cursor");
    }

    public String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8));
    }

    public String text(int index) {
        return values.get(index);
    }

    /** @throws MalformedRequest if the value is not a whole number */
    public long number(int index) {
        try {
            return Long.parseLong(values.get(index));
        } catch (NumberFormatException e) {
            throw new MalformedRequest("problem.cursor");
        }
    }

    /** @throws MalformedRequest if the value is not an instant of the years that the database knows too */
    public Instant instant(int index) {
        try {
            Instant instant = Instant.parse(values.get(index));
            if (instant.isAfter(EARLIEST) && instant.isBefore(LATEST)) {
                return instant;
            }
        } catch (DateTimeException e) {
            // refused below
        }
        throw new MalformedRequest("problem.cursor");
    }
}
