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

/** Lists agreements, newest first, those of somebody's scope. */
@Component
class AgreementSearch {

    private final EntityManager entities;

    AgreementSearch(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A page of them.
     *
     * @param q words of the sponsor's name, or a case's reference or a chapter's slug as it is
     * @param status null for all
     */
    Slice<Agreement> page(
            SponsorScope scope,
            @Nullable String q,
            @Nullable AgreementStatus status,
            int limit,
            @Nullable Cursor after) {
        StringBuilder sql = new StringBuilder(
                "select a.* from sponsorship_agreement a join sponsorship_sponsor s on s.id = a.sponsor_id where true");
        Map<String, Object> values = new HashMap<>();
        if (!scope.everywhere()) {
            sql.append(" and (a.region = any(:regions) or a.chapter = any(:chapters))");
            values.put("regions", scope.regions().toArray(String[]::new));
            values.put("chapters", scope.chapters().toArray(String[]::new));
        }
        if (q != null && !q.isBlank()) {
            String words = SearchText.prefixQuery(q);
            sql.append(" and (lower(a.case_reference) = lower(:plain) or a.chapter = lower(:plain)");
            values.put("plain", q.strip());
            if (!words.isEmpty()) {
                sql.append(" or to_tsvector('simple', s.search_text) @@ to_tsquery('simple', :words)");
                values.put("words", words);
            }
            sql.append(')');
        }
        if (status != null) {
            sql.append(" and a.status = :status");
            values.put("status", status.name());
        }
        if (after != null) {
            sql.append(" and a.id < :id");
            values.put("id", after.number(0));
        }
        Query query =
                entities.createNativeQuery(sql.append(" order by a.id desc").toString(), Agreement.class);
        values.forEach(query::setParameter);
        return Slice.of(rows(query.setMaxResults(limit + 1)), limit, agreement -> Cursor.of(agreement.id()));
    }

    @SuppressWarnings("unchecked")
    private static List<Agreement> rows(Query query) {
        return query.getResultList();
    }
}
