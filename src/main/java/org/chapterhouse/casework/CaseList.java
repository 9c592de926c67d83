package org.chapterhouse.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chapterhouse.api.Cursor;
import org.chapterhouse.api.MalformedRequest;
import org.chapterhouse.api.SearchText;
import org.chapterhouse.api.Slice;
import org.chapterhouse.people.Membership;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists the cases that somebody may see: their own, their chapters', and those their groups have or had a task in. */
@Component
class CaseList {

    private static final String SCOPE =
            """
            (submitter = :me
             or chapter = any(cast(:chapters as text[]))
             or reviewer_groups && cast(:everywhere as text[])
             or (region = any(cast(:regions as text[]))
                 and (:lead or reviewer_groups && cast(:regional as text[]))))""";

    private static final int MOST_WORDS = 12;

    private final JdbcClient jdbc;
    private final CaseFiles files;

    CaseList(JdbcClient jdbc, CaseFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    Slice<CaseFile> page(CaseQuery query, Person who, int limit, @Nullable String cursor) {
        StringBuilder sql = new StringBuilder("select id from casework_case where ").append(SCOPE);
        Map<String, Object> parameters = scope(who);
        filter(sql, parameters, "flow = :flow", "flow", query.flow());
        filter(sql, parameters, "chapter = :chapter", "chapter", query.chapter());
        filter(sql, parameters, "(outcome is null) = :open", "open", isOpen(query.status()));
        if (query.q() != null && !query.q().isBlank() && !words(sql, parameters, query.q())) {
            return new Slice<>(List.of(), null);
        }
        Cursor after = Cursor.decode(cursor, 1);
        filter(sql, parameters, "id < :after", "after", after == null ? null : after.number(0));
        sql.append(" order by id desc limit ").append(limit + 1);
        List<Long> ids =
                jdbc.sql(sql.toString()).params(parameters).query(Long.class).list();
        List<CaseFile> rows = ids.isEmpty()
                ? List.of()
                : files.findByIdIn(ids).stream()
                        .sorted(Comparator.comparing(CaseFile::id).reversed())
                        .toList();
        return Slice.of(rows, limit, file -> Cursor.of(file.id()));
    }

    private static @Nullable Boolean isOpen(@Nullable String status) {
        if (status == null || status.isEmpty()) {
            return null;
        }
        return switch (status) {
            case "open" -> true;
            case "closed" -> false;
            default -> throw new MalformedRequest("problem.status");
        };
    }

    /** @return false if nothing was asked for that a title or a reference could hold */
    private static boolean words(StringBuilder sql, Map<String, Object> parameters, String q) {
        String text = SearchText.of(q);
        String[] words = text.isEmpty() ? new String[0] : text.split(" ");
        for (int i = 0; i < Math.min(words.length, MOST_WORDS); i++) {
            filter(sql, parameters, "position(:word%d in search_text) > 0".formatted(i), "word" + i, words[i]);
        }
        return words.length > 0;
    }

    private static void filter(
            StringBuilder sql, Map<String, Object> parameters, String clause, String name, @Nullable Object value) {
        if (value != null) {
            sql.append(" and ").append(clause);
            parameters.put(name, value);
        }
    }

    private static Map<String, Object> scope(Person who) {
        List<String> everywhere =
                who.groups().stream().filter(group -> !isScoped(group)).toList();
        List<String> regional = who.groups().stream().filter(Person::isRegional).toList();
        List<String> regions = new ArrayList<>(who.regions());
        boolean lead = who.is(CaseAccess.LEADS);
        if (lead) {
            regions.add(Person.WORLD);
        }
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("me", who.id());
        parameters.put(
                "chapters",
                array(who.memberships().stream()
                        .filter(membership -> !membership.role().equals("mentor"))
                        .map(Membership::chapter)
                        .toList()));
        parameters.put("everywhere", array(everywhere));
        parameters.put("regional", array(regional));
        parameters.put("regions", array(regions));
        parameters.put("lead", lead);
        return parameters;
    }

    private static boolean isScoped(String group) {
        return Person.isRegional(group) || group.equals(CaseAccess.ORGANIZERS);
    }

    private static String[] array(List<String> values) {
        return values.toArray(String[]::new);
    }
}
