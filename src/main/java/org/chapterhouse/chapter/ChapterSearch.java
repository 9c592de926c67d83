package org.chapterhouse.chapter;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chapterhouse.api.Cursor;
import org.chapterhouse.api.SearchText;
import org.chapterhouse.api.Slice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists chapters by name, with only the conditions that are asked for, so that each has its index. */
@Component
class ChapterSearch {

    private final EntityManager entities;

    ChapterSearch(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional(readOnly = true)
    Slice<Chapter> page(ChapterQuery asked) {
        StringBuilder sql = new StringBuilder("select * from chapter_chapter where true");
        Map<String, Object> values = new HashMap<>();
        if (asked.among() == null) {
            sql.append(" and listed");
        } else {
            sql.append(" and slug = any(:among)");
            values.put("among", asked.among().toArray(String[]::new));
        }
        if (asked.country() != null) {
            sql.append(" and country = :country");
            values.put("country", asked.country());
        }
        if (asked.q() != null && !asked.q().isBlank()) {
            String words = SearchText.prefixQuery(asked.q());
            if (words.isEmpty()) {
                return new Slice<>(List.of(), null);
            }
            sql.append(" and to_tsvector('simple', search_text) @@ to_tsquery('simple', :words)");
            values.put("words", words);
        }
        if (asked.after() != null) {
            sql.append(" and (sort_name, id) > (:name, :id)");
            values.put("name", asked.after().text(0));
            values.put("id", asked.after().number(1));
        }
        Query query =
                entities.createNativeQuery(sql.append(" order by sort_name, id").toString(), Chapter.class);
        values.forEach(query::setParameter);
        return Slice.of(
                rows(query.setMaxResults(asked.limit() + 1)),
                asked.limit(),
                chapter -> Cursor.of(chapter.sortName(), chapter.id()));
    }

    @SuppressWarnings("unchecked")
    private static List<Chapter> rows(Query query) {
        return query.getResultList();
    }
}
