package org.chapterhouse.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** The outbox alone: real PostgreSQL, made-up people, a clock that tests move. */
// a test component, so that the application's own scan passes it by
@TestComponent
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({
    NotificationConfiguration.class,
    Outbox.class,
    Courier.class,
    Delivery.class,
    LetterClaims.class,
    LetterWriter.class,
    LetterReader.class
})
class NotificationTestApplication {

    @Bean
    MovableClock clock() {
        return new MovableClock();
    }

    @Bean
    FakePeople people() {
        return new FakePeople();
    }

    /** Stands still until told to move. */
    static final class MovableClock extends Clock {

        private Instant now = Instant.parse("2026-11-24T10:00:00Z");

        void move(java.time.Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** People by id, as a test has put them in. */
    static final class FakePeople implements People {

        private final Map<Long, Person> known = new HashMap<>();

        Person add(long id, String name, Locale locale, String zone) {
            Person person = new Person(
                    id,
                    name.toLowerCase(Locale.ROOT),
                    name,
                    name.toLowerCase(Locale.ROOT) + "@example.org",
                    Set.of(),
                    Set.of(),
                    List.of(),
                    null,
                    locale,
                    ZoneId.of(zone));
            known.put(id, person);
            return person;
        }

        @Override
        public Person current() {
            throw new AccessDeniedException("nobody");
        }

        @Override
        public Optional<Person> byId(long id) {
            return Optional.ofNullable(known.get(id));
        }

        @Override
        public Optional<Person> byUsername(String username) {
            return Optional.empty();
        }

        @Override
        public List<Person> byIds(Set<Long> ids) {
            return known.values().stream().filter(p -> ids.contains(p.id())).toList();
        }

        @Override
        public List<Person> members(String group, String region) {
            return List.copyOf(known.values());
        }

        @Override
        public List<Person> organizersOf(String chapter) {
            return List.of();
        }

        @Override
        public void join(long personId, String chapter, String role) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void leave(long personId, String chapter) {
            throw new UnsupportedOperationException();
        }
    }
}
