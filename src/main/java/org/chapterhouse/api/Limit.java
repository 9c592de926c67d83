package org.chapterhouse.api;

import org.jspecify.annotations.Nullable;

/** How many rows a page of a list has: 1 to 200, 25 if the client does not say. */
public final class Limit {

    private static final int DEFAULT = 25;
    private static final int MOST = 200;

    private Limit() {}

    /** @throws MalformedRequest if the number is outside 1 to 200 */
    public static int of(@Nullable Integer asked) {
        if (asked == null) {
            return DEFAULT;
        }
        if (asked < 1 || asked > MOST) {
            throw new MalformedRequest("problem.limit", MOST);
        }
        return asked;
    }
}
