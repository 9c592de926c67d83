package org.chapterhouse.event;

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
import org.springframework.transaction.annotation.Transactional;

/** Lists events by start, with only the conditions that are asked for, so that each has its index. */
@Component
class EventSearch {

    private final EntityManager entities;

    EventSearch(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional(readOnly = true)
    Slice<EventInfo> page(EventQuery asked) {
        StringBuilder sql = new StringBuilder("select * from event_event where true");
        Map<String, Object> values = new HashMap<>();
        edge(sql, values, asked.from(), ">=", "from");
        edge(sql, values, asked.to(), "<=", "to");
        equal(sql, values, "chapter", asked.chapter());
        equal(sql, values, "country", asked.country());
        if (asked.q() != null && !asked.q().isBlank()) {
            String words = SearchText.prefixQuery(asked.q());
            if (words.isEmpty()) {
                return new Slice<>(List.of(), null);
            }
            sql.append(" and to_tsvector('simple', search_text) @@ to_tsquery('simple', :words)");
            values.put("words", words);
        }
        String direction = asked.latestFirst() ? "desc" : "asc";
        if (asked.after() != null) {
            sql.append(" and (starts_at, id) ")
                    .append(asked.latestFirst() ? "<" : ">")
                    .append(" (:start, :id)");
            values.put("start", asked.after().instant(0));
            values.put("id", asked.after().number(1));
        }
        sql.append(" order by starts_at ").append(direction).append(", id ").append(direction);
        Query query = entities.createNativeQuery(sql.toString(), Event.class);
        values.forEach(query::setParameter);
        return Slice.of(rows(query.setMaxResults(asked.limit() + 1)), asked.limit(), EventSearch::cursor);
    }

    private static void edge(
            StringBuilder sql,
            Map<String, Object> values,
            EventQuery.@Nullable Edge edge,
            String comparison,
            String name) {
        if (edge == null) {
            return;
        }
        if (edge.day() != null) {
            sql.append(" and starts_on ").append(comparison).append(" :").append(name);
            values.put(name, edge.day());
        } else if (edge.moment() != null) {
            sql.append(" and starts_at ").append(comparison).append(" :").append(name);
            values.put(name, edge.moment().toInstant());
        }
    }

    private static void equal(StringBuilder sql, Map<String, Object> values, String column, @Nullable String value) {
        if (value != null) {
            sql.append(" and ").append(column).append(" = :").append(column);
            values.put(column, value);
        }
    }

    private static Cursor cursor(EventInfo event) {
        return Cursor.of(event.when().start().toInstant(), event.id());
    }

    @SuppressWarnings("unchecked")
    private static List<EventInfo> rows(Query query) {
        return ((List<Event>) query.getResultList()).stream().map(Event::info).toList();
    }
}
