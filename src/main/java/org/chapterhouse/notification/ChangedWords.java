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
import org.springframework.transaction.annotation.Transactional;

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
                .sql("select template, language, subject, what, asked, changed_at, changed_by from notification_text")
                .query((row, number) -> Map.entry(
                        new Key(row.getString("template"), row.getString("language")),
                        new Text(
                                new LetterWords(
                                        row.getString("subject"), row.getString("what"), row.getString("asked")),
                                row.getObject("changed_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getLong("changed_by"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Transactional
    public void put(String template, String language, LetterWords words, long by) {
        jdbc.sql(
                        """
                        insert into notification_text (template, language, subject, what, asked, changed_by, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (template, language) do update set subject = excluded.subject, what = excluded.what,
                            asked = excluded.asked, changed_by = excluded.changed_by, changed_at = excluded.changed_at""")
                .params(
                        template,
                        language,
                        words.subject(),
                        words.what(),
                        words.asked(),
                        by,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        known = null;
    }

    @Transactional
    public void remove(String template, String language) {
        jdbc.sql("delete from notification_text where template = ? and language = ?")
                .params(template, language)
                .update();
        known = null;
    }
}
