package org.chapterhouse.chapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chapterhouse.forms.FieldCheck;
import org.chapterhouse.forms.FormContext;
import org.chapterhouse.people.Membership;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChapterChecksTests {

    private static final Map<String, ChapterStatus> KNOWN =
            Map.of("lugo", ChapterStatus.ACTIVE, "vigo", ChapterStatus.TRIAL, "ourense", ChapterStatus.DORMANT);

    private final ChapterDirectory chapters = mock(ChapterDirectory.class);
    private final People people = mock(People.class);
    private final FieldCheck own = new OwnChapterCheck(chapters, people);
    private final FieldCheck known = new KnownChapterCheck(chapters);

    @BeforeEach
    void threeChaptersAndTheirPeople() {
        when(chapters.find(anyString())).thenAnswer(call -> Optional.ofNullable(KNOWN.get(call.<String>getArgument(0)))
                .map(status -> chapter(call.getArgument(0), status)));
        when(chapters.find(anyCollection())).thenAnswer(call -> call.<Collection<String>>getArgument(0).stream()
                .filter(KNOWN::containsKey)
                .map(slug -> chapter(slug, KNOWN.getOrDefault(slug, ChapterStatus.CLOSED)))
                .collect(Collectors.toMap(ChapterInfo::slug, chapter -> chapter)));
        when(people.byId(7))
                .thenReturn(Optional.of(person(
                        new Membership("lugo", "organizer"),
                        new Membership("vigo", "mentor"),
                        new Membership("ourense", "lead"))));
        when(people.byId(8)).thenReturn(Optional.empty());
    }

    @Test
    void oneProposesForAChapterThatOneOrganizesAndThatRuns() {
        assertThat(ask(own, "lugo", 7)).isEmpty();
        assertThat(ask(own, "ourense", 7)).contains("chapter.check.not-running");
    }

    @Test
    void whatBelongsElsewhereBelongsToAnotherChapterOrKind() {
        FieldCheck elsewhere = new ElsewhereCheck(chapters);
        Map<String, Object> known = Map.of("chapter", "vigo", "kind", "meetup");
        assertThat(redirect(elsewhere, "lugo", known)).isEmpty();
        assertThat(redirect(elsewhere, "workshop", known)).isEmpty();
        for (String here : List.of("vigo", "meetup")) {
            assertThat(redirect(elsewhere, here, known)).contains("chapter.check.here-already");
        }
        for (String nowhere : List.of("ourense", "atlantis")) {
            assertThat(redirect(elsewhere, nowhere, known)).contains("chapter.check.elsewhere");
        }
    }

    private static Optional<String> redirect(FieldCheck check, String target, Map<String, Object> known) {
        return check.check(new FieldCheck.Field(
                        target, "meetup|workshop", Map.of(), Map.of(), new FormContext(7, Instant.EPOCH, known), null))
                .map(FieldCheck.Problem::messageKey);
    }

    @Test
    void whoIsNoOrganizerIsNotToldWhetherAChapterExists() {
        assertThat(ask(own, "vigo", 7)).as("a mentor").contains("chapter.check.own");
        assertThat(ask(own, "lugo", 8)).contains("chapter.check.own");
        assertThat(ask(own, "nowhere", 7)).contains("chapter.check.own");
    }

    @Test
    void aCohostIsAnyChapterThatRuns() {
        assertThat(ask(known, "vigo", 7)).isEmpty();
        assertThat(ask(known, List.of("lugo", "vigo"), 7)).isEmpty();
        assertThat(ask(known, List.of("lugo", "ourense"), 7)).contains("chapter.check.known");
        assertThat(ask(known, "nowhere", 7)).contains("chapter.check.known");
    }

    private static Optional<String> ask(FieldCheck check, Object value, long person) {
        FormContext context = new FormContext(person, Instant.EPOCH, Map.of());
        return check.check(new FieldCheck.Field(value, null, Map.of(), Map.of(), context, ZoneId.of("UTC")))
                .map(FieldCheck.Problem::messageKey);
    }

    private static ChapterInfo chapter(String slug, ChapterStatus status) {
        ChapterFacts facts =
                new ChapterFacts(slug, slug, null, "ES", ZoneId.of("Europe/Madrid"), null, null, null, null);
        return new ChapterInfo(slug, facts, status, Trust.NEW, 0, 100, 0, null);
    }

    private static Person person(Membership... memberships) {
        return new Person(
                7,
                "ada",
                "Ada",
                "ada@example.org",
                Set.of(),
                Set.of(),
                List.of(memberships),
                null,
                Locale.ENGLISH,
                ZoneId.of("Europe/Madrid"));
    }
}
