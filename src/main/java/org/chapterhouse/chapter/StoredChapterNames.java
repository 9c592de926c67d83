package org.chapterhouse.chapter;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.chapterhouse.people.ChapterNames;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads nothing of a chapter but its name. */
@Component
class StoredChapterNames implements ChapterNames {

    private final JdbcClient jdbc;

    StoredChapterNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> of(Collection<? extends @Nullable String> slugs) {
        String[] asked = slugs.stream().filter(Objects::nonNull).distinct().toArray(String[]::new);
        if (asked.length == 0) {
            return Map.of();
        }
        Map<String, String> names = new HashMap<>();
        jdbc.sql("select slug, name from chapter_chapter where slug = any(:slugs)")
                .param("slugs", asked)
                .query(row -> {
                    names.put(row.getString("slug"), row.getString("name"));
                });
        return names;
    }
}
