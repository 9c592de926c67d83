package org.chapterhouse.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One keyset page of a list.
 *
 * @param next cursor of the page that follows, null on the last one
 */
public record Slice<T>(List<T> items, @Nullable String next) {

    /**
     * Cuts a list that was read with {@code limit + 1} rows.
     *
     * @param cursor how a row becomes the cursor that continues behind it
     */
    public static <T> Slice<T> of(List<T> rows, int limit, Function<T, Cursor> cursor) {
        if (rows.size() <= limit) {
            return new Slice<>(List.copyOf(rows), null);
        }
        List<T> page = List.copyOf(rows.subList(0, limit));
        return new Slice<>(page, cursor.apply(page.get(limit - 1)).encoded());
    }

    public <R> Slice<R> map(Function<? super T, R> view) {
        return new Slice<>(items.stream().<R>map(view).toList(), next);
    }
}
