package org.chapterhouse.inbox;

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
import org.chapterhouse.casework.StepNames;
import org.chapterhouse.people.Membership;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The inbox's read model alone: real PostgreSQL, made-up people. */
// not a @SpringBootConfiguration, which tests of the whole application would find first; a test component, which their
// scan passes by
@TestComponent
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({InboxLedger.class, InboxReader.class})
class InboxTestApplication {

    static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    Somebody people() {
        return new Somebody();
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

    /** People as a test makes them up. */
    static final class Somebody implements People {

        private final Map<Long, Person> known = new HashMap<>();

        Person with(long id, Set<String> groups, Set<String> regions, Set<String> chapters) {
            return with(id, groups, regions, chapters, null);
        }

        Person with(long id, Set<String> groups, Set<String> regions, Set<String> chapters, @Nullable String employer) {
            Person person = new Person(
                    id,
                    "user" + id,
                    "User " + id,
                    "user" + id + "@example.org",
                    groups,
                    regions,
                    chapters.stream()
                            .map(slug -> new Membership(slug, "organizer"))
                            .toList(),
                    employer,
                    Locale.ENGLISH,
                    ZoneId.of("Asia/Tokyo"));
            known.put(id, person);
            return person;
        }

        @Override
        public Person current() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Person> currentIfAny() {
            return Optional.empty();
        }

        @Override
        public Optional<Person> byId(long id) {
            return Optional.ofNullable(known.get(id));
        }

        @Override
        public Optional<Person> byUsername(String username) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Person> byIds(Set<Long> ids) {
            return known.values().stream().filter(p -> ids.contains(p.id())).toList();
        }

        @Override
        public List<Person> byEmails(Set<String> emails) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Person> activeByIds(Set<Long> ids) {
            return byIds(ids);
        }

        @Override
        public List<Person> members(String group, String region) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Person> organizersOf(String chapter) {
            throw new UnsupportedOperationException();
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
