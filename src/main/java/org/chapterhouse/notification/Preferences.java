package org.chapterhouse.notification;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which topics a person does not want by mail. They stay in the application's notifications. */
@Component
class Preferences {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 24;

    private final JdbcClient jdbc;

    Preferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Set<Topic> muted(long account) {
        return jdbc
                .sql("select unnest(muted) from notification_preference where account = ?")
                .param(account)
                .query(String.class)
                .list()
                .stream()
                .flatMap(word -> Topic.of(word).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Topic.class)));
    }

    /** Mutes these topics and no others; what is important cannot be muted. */
    @Transactional
    public void choose(long account, Collection<Topic> topics) {
        String[] words = topics.stream()
                .filter(Topic::isMutable)
                .map(Topic::word)
                .sorted()
                .toArray(String[]::new);
        jdbc.sql(
                        """
                        insert into notification_preference (account, muted, unsubscribe_key) values (?, ?, ?)
                        on conflict (account) do update set muted = excluded.muted""")
                .params(account, words, freshKey())
                .update();
    }

    /** Mutes one topic beside those that are muted already. */
    @Transactional
    public void mute(long account, Topic topic) {
        Set<Topic> topics = muted(account);
        topics.add(topic);
        choose(account, topics);
    }

    /** What an unsubscribe link of this account holds. */
    @Transactional
    public String key(long account) {
        jdbc.sql(
                        """
                        insert into notification_preference (account, muted, unsubscribe_key) values (?, '{}', ?)
                        on conflict (account) do nothing""")
                .params(account, freshKey())
                .update();
        return jdbc.sql("select unsubscribe_key from notification_preference where account = ?")
                .param(account)
                .query(String.class)
                .single();
    }

    /** Whose unsubscribe link it is. */
    @Transactional(readOnly = true)
    public Optional<Long> byKey(String key) {
        return jdbc.sql("select account from notification_preference where unsubscribe_key = ?")
                .param(key)
                .query(Long.class)
                .optional();
    }

    static Set<Topic> topics(Collection<String> words) {
        return words.stream()
                .flatMap(word -> Topic.of(word).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Topic.class)));
    }

    private static String freshKey() {
        byte[] bits = new byte[KEY_BYTES];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
