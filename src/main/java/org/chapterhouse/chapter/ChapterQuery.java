package org.chapterhouse.chapter;

import java.util.Set;
import org.chapterhouse.api.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Which chapters are asked for.
 *
 * @param among slugs to stay among, null for all
 * @param q words of the name, the city or the country; null for all
 */
record ChapterQuery(
        @Nullable Set<String> among, @Nullable String country, @Nullable String q, int limit, @Nullable Cursor after) {}
