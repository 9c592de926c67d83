package org.chapterhouse.sponsorship;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chapterhouse.api.Cursor;
import org.chapterhouse.api.SearchText;
import org.chapterhouse.api.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists sponsors by name, those of somebody's scope. */
@Component
class SponsorSearch {

    private final EntityManager entities;

    SponsorSearch(EntityManager entities) {
        this.entities = entities;
    }

    Slice<Sponsor> page(SponsorScope scope, @Nullable String q, int limit, @Nullable Cursor after) {
        StringBuilder sql = new StringBuilder("select s.* from sponsorship_sponsor s where true");
        Map<String, Object> values = new HashMap<>();
        if (!scope.everywhere()) {
            sql.append(" and exists (select 1 from sponsorship_agreement a where a.sponsor_id = s.id"
                    + " and (a.region = any(:regions) or a.chapter = any(:chapters)))");
            values.put("regions", scope.regions().toArray(String[]::new));
            values.put("chapters", scope.chapters().toArray(String[]::new));
        }
        if (q != null && !q.isBlank()) {
            String words = SearchText.prefixQuery(q);
            if (words.isEmpty()) {
                return new Slice<>(List.of(), null);
            }
            sql.append(" and to_tsvector('simple', s.search_text) @@ to_tsquery('simple', :words)");
            values.put("words", words);
        }
        if (after != null) {
            sql.append(" and (s.sort_name, s.id) > (:name, :id)");
            values.put("name", after.text(0));
            values.put("id", after.number(1));
        }
        Query query = entities.createNativeQuery(
                sql.append(" order by s.sort_name, s.id").toString(), Sponsor.class);
        values.forEach(query::setParameter);
        return Slice.of(
                rows(query.setMaxResults(limit + 1)), limit, sponsor -> Cursor.of(sponsor.sortName(), sponsor.id()));
    }

    @SuppressWarnings("unchecked")
    private static List<Sponsor> rows(Query query) {
        return query.getResultList();
    }
}
