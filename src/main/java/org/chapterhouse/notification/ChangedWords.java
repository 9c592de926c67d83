package org.chapterhouse.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chapterhouse.notification.LetterTexts.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The words that admins have changed. They are few and read with every letter, so all of them are kept in memory; another
 * instance of the application sees a change within half a minute.
 */
@Component
class ChangedWords {

    private static final Duration FRESH = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable Known known;

    ChangedWords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Key(String template, String language) {}

    private record Known(Instant readAt, Map<Key, Text> texts) {

        boolean isFresh(Instant now) {
            return Duration.between(readAt, now).abs().compareTo(FRESH) < 0;
        }
    }

    Optional<Text> of(String template, String language) {
        Known current = known;
        if (current == null || !current.isFresh(clock.instant())) {
            current = new Known(clock.instant(), read());
            known = current;
        }
        return Optional.ofNullable(current.texts().get(new Key(template, language)));
    }

    private Map<Key, Text> read() {
        return jdbc
                .sql("select template, language, subject, what, asked, version, changed_at, changed_by"
                        + " from notification_text")
                .query((row, number) -> Map.entry(
                        new Key(row.getString("template"), row.getString("language")),
                        new Text(
                                new LetterWords(
                                        row.getString("subject"), row.getString("what"), row.getString("asked")),
                                row.getLong("version"),
                                row.getObject("changed_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getLong("changed_by"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Keeps words unless others have come meanwhile.
     *
     * @param version of the words that these replace, 0 for the shipped ones
     * @return false if those are no longer in force
     */
    boolean put(String template, String language, LetterWords words, long version, long by) {
        String sql = version == 0
                ? """
                insert into notification_text (subject, what, asked, changed_by, changed_at, template, language)
                values (:subject, :what, :asked, :by, :at, :template, :language)
                on conflict (template, language) do nothing"""
                : """
                update notification_text set subject = :subject, what = :what, asked = :asked, changed_by = :by,
                    changed_at = :at, version = nextval('notification_text_version')
                where template = :template and language = :language and version = :version""";
        int kept = jdbc.sql(sql)
                .param("subject", words.subject())
                .param("what", words.what())
                .param("asked", words.asked())
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("template", template)
                .param("language", language)
                .param("version", version)
                .update();
        known = null;
        return kept == 1;
    }

    /** @return false if there are no words of that version */
    boolean remove(String template, String language, long version) {
        int removed = jdbc.sql("delete from notification_text where template = ? and language = ? and version = ?")
                .params(template, language, version)
                .update();
        known = null;
        return removed == 1;
    }
}
