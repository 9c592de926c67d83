package org.chapterhouse.retrospective;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chapterhouse.api.Cursor;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.api.SearchText;
import org.chapterhouse.api.Slice;
import org.chapterhouse.people.Membership;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists retrospectives, the latest event first: published ones for everybody, and those of one's own. */
@Component
class RetrospectiveSearch {

    /** Groups that read the reports of the regions they serve. */
    private static final List<String> READERS = List.of("community-managers", "regional-leads");

    private final EntityManager entities;
    private final Retrospectives reports;

    RetrospectiveSearch(EntityManager entities, Retrospectives reports) {
        this.entities = entities;
        this.reports = reports;
    }

    /** @param who null for a visitor */
    @Transactional(readOnly = true)
    Slice<RetrospectiveInfo> page(
            @Nullable String chapter, @Nullable String q, @Nullable Person who, int limit, @Nullable Cursor after) {
        StringBuilder sql = new StringBuilder("select * from retrospective_report where (status = 'PUBLISHED'");
        Map<String, Object> values = new HashMap<>();
        if (who != null) {
            sql.append(" or chapter = any(:own) or region = any(:served)");
            values.put("own", chapters(who).toArray(String[]::new));
            values.put("served", regions(who).toArray(String[]::new));
        }
        sql.append(")");
        if (chapter != null && !chapter.isBlank()) {
            sql.append(" and chapter = :chapter");
            values.put("chapter", chapter.strip());
        }
        if (q != null && !q.isBlank()) {
            String words = SearchText.prefixQuery(q);
            if (words.isEmpty()) {
                return new Slice<>(List.of(), null);
            }
            sql.append(" and to_tsvector('simple', search_text) @@ to_tsquery('simple', :words)");
            values.put("words", words);
        }
        if (after != null) {
            sql.append(" and (over_at, id) < (:over, :id)");
            values.put("over", after.instant(0));
            values.put("id", after.number(1));
        }
        Query query = entities.createNativeQuery(sql + " order by over_at desc, id desc", Retrospective.class);
        values.forEach(query::setParameter);
        return Slice.of(rows(query.setMaxResults(limit + 1)), limit, report -> Cursor.of(report.overAt(), report.id()));
    }

    /** @throws NotFound for whoever may not see it */
    @Transactional(readOnly = true)
    RetrospectiveInfo one(String id, @Nullable Person who) {
        return number(id)
                .flatMap(reports::findById)
                .map(Retrospective::info)
                .filter(report -> report.isPublished() || (who != null && isInside(report, who)))
                .orElseThrow(NotFound::new);
    }

    /** Whether this person is shown more than what is published. */
    static boolean isInside(RetrospectiveInfo report, Person who) {
        return who.organizes(report.chapter())
                || READERS.stream().anyMatch(group -> who.serves(group, report.region()));
    }

    private static List<String> chapters(Person who) {
        return who.memberships().stream()
                .filter(Membership::runsIt)
                .map(Membership::chapter)
                .toList();
    }

    private static List<String> regions(Person who) {
        List<String> regions = new ArrayList<>(who.regions());
        regions.add(Person.WORLD);
        regions.removeIf(region -> READERS.stream().noneMatch(group -> who.serves(group, region)));
        return regions;
    }

    private static Optional<Long> number(String id) {
        try {
            return Optional.of(Long.parseLong(id));
        } catch (NumberFormatException nobodys) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<RetrospectiveInfo> rows(Query query) {
        return ((List<Retrospective>) query.getResultList())
                .stream().map(Retrospective::info).toList();
    }
}
