package org.chapterhouse.chapter;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chapterhouse.casework.FormWording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What applicants have declared: which declaration, in which version of its text, who and when. A text is a version of
 * its own as soon as one word of it differs, whoever changed it and however it came here.
 */
@Component
@Transactional
class Declarations {

    /** Fields of the start form that declare something. */
    static final Set<String> KEYS = Set.of(
            "acceptsConduct",
            "livesNearby",
            "openToAll",
            "vendorNeutral",
            "usesBranding",
            "freeRegistration",
            "staysActive",
            "sharesArea",
            "diverseSpeakers",
            "adult",
            "unpaid");

    private final JdbcClient jdbc;
    private final FormWording wording;

    Declarations(JdbcClient jdbc, FormWording wording) {
        this.jdbc = jdbc;
        this.wording = wording;
    }

    /** A text that was declared, or is to be. */
    record Text(String key, int version, String words) {}

    /** The declarations as new applicants read them now. */
    Map<String, String> current() {
        return declarationsOf(wording.ofActiveStart(ChapterRequestBook.FLOW));
    }

    /** The declarations as the case's applicants read them. */
    Map<String, String> asRead(String reference) {
        return declarationsOf(wording.ofCase(reference, ChapterRequestBook.FLOW));
    }

    private static Map<String, String> declarationsOf(Map<String, String> labels) {
        Map<String, String> texts = new LinkedHashMap<>(labels);
        texts.keySet().retainAll(KEYS);
        return texts;
    }

    /** Keeps what somebody has declared; the same text a second time changes nothing. */
    void declare(String reference, long account, Map<String, String> texts, Instant at) {
        texts.forEach((key, words) -> jdbc.sql(
                        """
                        insert into chapter_declaration (reference, account, declaration, version, declared_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing""")
                .params(reference, account, key, version(key, words, at), Timestamp.from(at))
                .update());
    }

    /** Number of a text among the versions of its declaration; a text that is new gets the next one. */
    private int version(String key, String words, Instant at) {
        jdbc.sql(
                        """
                        insert into chapter_declaration_text (declaration, version, words, since)
                        select :key, coalesce(max(version), 0) + 1, :words, :at
                        from chapter_declaration_text where declaration = :key
                        having not exists
                            (select 1 from chapter_declaration_text where declaration = :key and words = :words)
                        on conflict do nothing""")
                .param("key", key)
                .param("words", words)
                .param("at", Timestamp.from(at))
                .update();
        return jdbc.sql("select version from chapter_declaration_text where declaration = ? and words = ?")
                .params(key, words)
                .query(Integer.class)
                .single();
    }

    /** Of these texts, those that nobody has declared in this case in these words, by key. */
    @Transactional(readOnly = true)
    Map<String, String> missing(String reference, Map<String, String> texts) {
        Map<String, String> missing = new LinkedHashMap<>(texts);
        made(reference).forEach(made -> missing.remove(made.key(), made.words()));
        return missing;
    }

    /** Of these texts, those that this person has declared in this case, and only in other words. */
    @Transactional(readOnly = true)
    Map<String, String> changedSince(String reference, long account, Map<String, String> texts) {
        Map<String, String> changed = new LinkedHashMap<>();
        texts.forEach((key, words) -> {
            List<Boolean> same = jdbc.sql(
                            """
                            select t.words = ? from chapter_declaration d
                            join chapter_declaration_text t on t.declaration = d.declaration and t.version = d.version
                            where d.reference = ? and d.account = ? and d.declaration = ?""")
                    .params(words, reference, account, key)
                    .query(Boolean.class)
                    .list();
            if (!same.isEmpty() && !same.contains(true)) {
                changed.put(key, words);
            }
        });
        return changed;
    }

    /** What was declared in a case, the newest version of each declaration last. */
    @Transactional(readOnly = true)
    List<Text> made(String reference) {
        return jdbc.sql(
                        """
                        select d.declaration, d.version, t.words from chapter_declaration d
                        join chapter_declaration_text t on t.declaration = d.declaration and t.version = d.version
                        where d.reference = ? order by d.declaration, d.version""")
                .param(reference)
                .query((row, number) ->
                        new Text(row.getString("declaration"), row.getInt("version"), row.getString("words")))
                .list();
    }
}
