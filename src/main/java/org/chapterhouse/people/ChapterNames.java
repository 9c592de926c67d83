package org.chapterhouse.people;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A port: what the chapters are called that people belong to and cases are about, for the pages. */
public interface ChapterNames {

    /** Names by slug, in one query; what is null or nobody's slug is left out. */
    Map<String, String> of(Collection<? extends @Nullable String> slugs);
}
