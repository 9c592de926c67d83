package org.chapterhouse.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.chapterhouse.event.EventFixtures.malaga;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.casework.CaseSubject;
import org.chapterhouse.casework.CaseSubject.Party;
import org.chapterhouse.casework.CaseSubject.Subject;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.chapter.ChapterInfo;
import org.chapterhouse.chapter.ChapterStatus;
import org.chapterhouse.chapter.Trust;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.chapterhouse.people.Regions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class EventProposalSubjectTests {

    private final ChapterDirectory chapters = mock(ChapterDirectory.class);
    private final People people = mock(People.class);
    private final Regions regions = mock(Regions.class);
    private final StaticMessageSource messages = new StaticMessageSource();
    private final EventProposalSubject subjects = new EventProposalSubject(chapters, people, regions, messages);

    @BeforeEach
    void chaptersWithOrganizers() {
        messages.setUseCodeAsDefaultMessage(true);
        when(chapters.find(anyString())).thenReturn(Optional.empty());
        when(chapters.find("malaga")).thenReturn(Optional.of(malaga()));
        when(regions.of("ES")).thenReturn("europe");
        when(people.organizersOf("malaga")).thenReturn(List.of(person(7, "Acme "), person(8, null)));
        when(people.organizersOf("ronda")).thenReturn(List.of(person(9, "INITECH")));
    }

    @Test
    void takesChapterCountryAndRegionFromTheChapter() {
        Subject subject = of(Map.of("chapter", "malaga", "title", " Noche "));

        assertThat(subject.title()).isEqualTo("Noche");
        assertThat(subject.chapter()).isEqualTo("malaga");
        assertThat(subject.country()).isEqualTo("ES");
        assertThat(subject.region()).isEqualTo("europe");
    }

    @Test
    void hasEverybodyWithAStakeAsAParty() {
        Subject subject = of(Map.of(
                "chapter",
                "malaga",
                "cohosts",
                List.of("ronda"),
                "sponsors",
                List.of(Map.of("name", "Globex  "), Map.of("tier", "gold"))));

        assertThat(subject.parties())
                .containsExactlyInAnyOrder(
                        new Party("chapter", "malaga"),
                        new Party("chapter", "ronda"),
                        new Party("person", "5"),
                        new Party("person", "7"),
                        new Party("person", "8"),
                        new Party("person", "9"),
                        new Party("employer", "acme"),
                        new Party("employer", "initech"),
                        new Party("sponsor", "globex"));
    }

    @Test
    void belongsElsewhereAsAnotherChaptersOrAnotherKind() {
        Map<String, Object> data = Map.of("chapter", "ronda", "kind", "meetup", "title", "Noche");

        assertThat(subjects.elsewhere("event-proposal", data, "malaga"))
                .isEqualTo(new CaseSubject.Elsewhere(
                        Map.of("chapter", "malaga", "kind", "meetup", "title", "Noche"), "malaga"));
        assertThat(subjects.elsewhere("event-proposal", data, "workshop"))
                .isEqualTo(new CaseSubject.Elsewhere(
                        Map.of("chapter", "ronda", "kind", "workshop", "title", "Noche"), null));
    }

    @Test
    void refusesAChapterThatIsUnknownOrDoesNotRun() {
        ChapterInfo active = malaga();
        for (ChapterStatus status : ChapterStatus.values()) {
            ChapterInfo one = new ChapterInfo("ronda", active.facts(), status, Trust.NEW, 0, 100, 0, null);
            when(chapters.find("ronda")).thenReturn(Optional.of(one));
            if (status == ChapterStatus.ACTIVE || status == ChapterStatus.TRIAL) {
                assertThat(of(Map.of("chapter", "ronda")).chapter()).isEqualTo("ronda");
            } else {
                refused(Map.of("chapter", "ronda"));
            }
        }
        refused(Map.of("chapter", "nowhere"));
        refused(Map.of("chapter", List.of("malaga")));
        refused(Map.of());
    }

    private void refused(Map<String, Object> data) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> of(data))
                .satisfies(e -> assertThat(e.errors().get(0).field()).isEqualTo("chapter"));
    }

    private Subject of(Map<String, Object> data) {
        return subjects.of("event-proposal", data, person(5, null));
    }

    private static Person person(long id, @Nullable String employer) {
        return new Person(
                id,
                "p" + id,
                "P" + id,
                "p@example.org",
                Set.of(),
                Set.of(),
                List.of(),
                employer,
                Locale.ENGLISH,
                ZoneId.of("Europe/Madrid"));
    }
}
