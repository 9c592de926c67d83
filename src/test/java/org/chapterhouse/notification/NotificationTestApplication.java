package org.chapterhouse.notification;

import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.casework.StepNames;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** The outbox alone: real PostgreSQL, made-up people, a clock that tests move. */
// not a @SpringBootConfiguration, which tests of the whole application would find first; a test component, which their
// scan passes by
@TestComponent
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    NotificationConfiguration.class,
    Outbox.class,
    Courier.class,
    Delivery.class,
    LetterClaims.class,
    LetterWriter.class,
    LetterReader.class,
    CaseLetters.class,
    CaseNews.class,
    Audiences.class,
    NotifyPeople.class,
    ChangedWords.class,
    ShippedWords.class,
    CaseFields.class,
    Preferences.class,
    Unsubscribing.class,
    StoredNotices.class
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

    @Bean
    Cases cases() {
        return mock(Cases.class);
    }

    /** Names stay as they are kept. */
    @Bean
    StepNames stepNames() {
        return new StepNames() {

            @Override
            public String in(Locale language, Kept kept) {
                return kept.name();
            }

            @Override
            public List<String> in(Locale language, List<Kept> names) {
                return names.stream().map(Kept::name).toList();
            }
        };
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
        private final Set<Long> gone = new HashSet<>();
        private @Nullable Person caller;

        Person add(long id, String name, Locale locale, String zone) {
            return add(id, name, locale, zone, Set.of(), Set.of());
        }

        Person add(long id, String name, Locale locale, String zone, Set<String> groups, Set<String> regions) {
            Person person = new Person(
                    id,
                    name.toLowerCase(Locale.ROOT),
                    name,
                    name.toLowerCase(Locale.ROOT) + "@example.org",
                    groups,
                    regions,
                    List.of(),
                    null,
                    locale,
                    ZoneId.of(zone));
            known.put(id, person);
            gone.remove(id);
            return person;
        }

        void disable(long id) {
            gone.add(id);
        }

        void signIn(@Nullable Person person) {
            caller = person;
        }

        @Override
        public Person current() {
            return currentIfAny().orElseThrow(() -> new AccessDeniedException("nobody"));
        }

        @Override
        public Optional<Person> currentIfAny() {
            return Optional.ofNullable(caller);
        }

        @Override
        public Optional<Person> byId(long id) {
            return Optional.ofNullable(known.get(id));
        }

        @Override
        public Optional<Person> byUsername(String username) {
            return known.values().stream()
                    .filter(person -> person.username().equals(username))
                    .findFirst();
        }

        @Override
        public List<Person> byIds(Set<Long> ids) {
            return known.values().stream().filter(p -> ids.contains(p.id())).toList();
        }

        @Override
        public List<Person> byEmails(Set<String> emails) {
            return known.values().stream()
                    .filter(person -> emails.contains(person.email()))
                    .toList();
        }

        @Override
        public List<Person> activeByIds(Set<Long> ids) {
            return byIds(ids).stream()
                    .filter(person -> !gone.contains(person.id()))
                    .toList();
        }

        @Override
        public List<Person> members(String group, String region) {
            return known.values().stream()
                    .filter(person -> person.serves(group, region))
                    .toList();
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
