package org.chapterhouse.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chapterhouse.ApplicationTest;
import org.chapterhouse.Cast;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.inbox.Inbox;
import org.chapterhouse.inbox.InboxQuery;
import org.chapterhouse.notification.Letters;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A step for the organizers of another chapter, in a case that is not theirs to see. */
@ApplicationTest
class NeighbourTests {

    private static final Map<String, Object> WORD = Map.of("word", "They are welcome");

    @Autowired
    Casework casework;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    Letters letters;

    @Autowired
    Inbox inbox;

    @Autowired
    MockMvc http;

    Cast cast;
    String chapter = "";
    Person submitter;
    Person neighbour;
    Person manager;
    String reference = "";
    String task = "";

    @BeforeEach
    void aCaseThatAsksANeighbour() {
        cast = new Cast(accounts);
        chapter = "neighbour-" + UUID.randomUUID();
        submitter = cast.anybody();
        neighbour = organizer(cast.anybody(), chapter);
        manager = cast.member("community-managers", "europe");
        CaseView started = casework.start("casework-word", Map.of("title", chapter, "amount", 3), submitter);
        reference = started.reference();
        task = String.valueOf(started.waitingFor().get(0).task());
    }

    @Test
    void theNeighbourFindsTheTaskInTheirInboxAndALetter() throws Exception {
        assertThat(inboxOf(neighbour)).containsExactly(task);
        assertThat(letters.to(neighbour.email(), 5)).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).contains("your chapter is asked");
            assertThat(letter.links()).singleElement().asString().endsWith("/inbox/" + task);
        });
        http.perform(get("/inbox/" + task).with(user(neighbour.username())))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.not(Matchers.containsString("/cases/" + reference))));
    }

    @Test
    void theyAreShownWhatTheFormAsksForAndNothingElseOfTheCase() {
        assertThat(casework.task(task, neighbour).data()).containsOnlyKeys("title");
        assertThatThrownBy(() -> casework.find(reference, neighbour)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> casework.timeline(reference, neighbour, 10, null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> casework.comment(reference, "Hello", "shared", neighbour))
                .isInstanceOf(NotFound.class);

        casework.claim(task, neighbour);
        CaseView left = casework.complete(task, WORD, neighbour);

        assertThat(left.data()).isEmpty();
        assertThat(left.waitingFor()).isEmpty();
        assertThat(left.submittedBy()).isNull();
        assertThatThrownBy(() -> casework.find(reference, neighbour)).isInstanceOf(NotFound.class);
        assertThat(casework.list(new CaseQuery(null, null, null, null), neighbour, 25, null)
                        .items())
                .isEmpty();
        assertThat(inboxOf(neighbour)).isEmpty();
    }

    @Test
    void reviewersReadTheWordAndTheSubmitterDoesNot() {
        casework.complete(task, WORD, neighbour);

        assertThat(casework.timeline(reference, manager, 25, null).items())
                .extracting(TimelineView::text)
                .contains("Your word: They are welcome");
        assertThat(casework.timeline(reference, submitter, 25, null).items())
                .extracting(TimelineView::text)
                .noneMatch(text -> text != null && text.contains("welcome"));
        assertThat(casework.find(reference, submitter).data()).doesNotContainKey("word");
    }

    @Test
    void onlyThatChaptersOrganizersAreAsked() {
        Person elsewhere = organizer(cast.anybody(), "elsewhere-" + UUID.randomUUID());
        Person mentor = cast.anybody();
        people.join(mentor.id(), chapter, "mentor");

        for (Person other : List.of(elsewhere, people.byId(mentor.id()).orElseThrow(), cast.anybody())) {
            assertThatThrownBy(() -> casework.task(task, other)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> casework.complete(task, WORD, other)).isInstanceOf(NotFound.class);
            assertThat(inboxOf(other)).isEmpty();
        }
    }

    @Test
    void whoeverHasAStakeGivesNoWord() {
        Person both = organizer(submitter, chapter);

        assertThatThrownBy(() -> casework.complete(task, WORD, both)).isInstanceOf(ConflictOfInterest.class);
    }

    private Person organizer(Person person, String slug) {
        people.join(person.id(), slug, "organizer");
        return people.byId(person.id()).orElseThrow();
    }

    private List<String> inboxOf(Person who) {
        return inbox.list(InboxQuery.of(InboxQuery.Queue.ALL), who, 25, null).items().stream()
                .map(row -> row.id())
                .toList();
    }
}
