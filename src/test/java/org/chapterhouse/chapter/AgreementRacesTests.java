package org.chapterhouse.chapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chapterhouse.ApplicationTest;
import org.chapterhouse.Applications;
import org.chapterhouse.Cast;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.api.Refusal;
import org.chapterhouse.casework.CaseView;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.notification.Letters;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.Membership;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The last yes to a chapter's agreement and the lead's withdrawal at the same moment: there is a chapter or there is none. */
@ApplicationTest
class AgreementRacesTests {

    @Autowired
    private Casework casework;

    @Autowired
    private ChapterDirectory chapters;

    @Autowired
    private AgreementDesk desk;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Letters letters;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private Person lead;
    private Person manager;
    private String invited = "";
    private String reference = "";

    @BeforeEach
    void anApplicationThatTheLeadHasAcceptedTheAgreementFor() {
        Cast cast = new Cast(accounts);
        lead = cast.anybody();
        manager = cast.member("community-managers", "europe");
        invited = "co" + UUID.randomUUID() + "@example.org";
        reference = casework.start("chapter-onboarding", new Applications().by(lead, invited), lead)
                .reference();
        for (String step : List.of("check-completeness", "vet-application", "talk-with-applicants")) {
            casework.complete(task(step), Map.of("decision", "approve"), manager);
        }
        casework.complete(task("accept-as-lead"), Map.of("acceptsAgreement", true), lead);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @RepeatedTest(4)
    void whoeverIsSecondIsToldAndNothingIsHalfDone() throws Exception {
        String secret = secret();
        String username = "nora-" + UUID.randomUUID();
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<Object>> both = new ArrayList<>();
        both.add(threads.submit(() -> {
            together.await();
            return outcome(() -> casework.act(reference, "withdraw", Map.of(), lead));
        }));
        both.add(threads.submit(() -> {
            together.await();
            return outcome(() ->
                    desk.accept(secret, new AgreementDesk.NewAccount(username, "Nora", "a long enough password")));
        }));
        Object withdrawal = both.get(0).get();
        Object acceptance = both.get(1).get();

        assertThat(List.of(withdrawal, acceptance)).allMatch(end -> end.equals("done") || end instanceof Refusal);
        CaseView seen = casework.find(reference, lead);
        boolean withdrawn = withdrawal.equals("done");
        assertThat(seen.outcome()).isEqualTo(withdrawn ? "withdrawn" : null);
        if (acceptance instanceof Refusal) {
            assertThat(people.byUsername(username))
                    .as("no account is left over")
                    .isEmpty();
        }
        ChapterInfo chapter =
                seen.chapter() == null ? null : chapters.find(seen.chapter()).orElse(null);
        if (withdrawn) {
            assertThat(chapter == null || chapter.status() == ChapterStatus.CLOSED)
                    .isTrue();
        } else {
            assertThat(chapter).isNotNull();
            assertThat(people.byUsername(username).orElseThrow().memberships())
                    .containsExactly(new Membership(String.valueOf(seen.chapter()), "organizer"));
        }
    }

    @Test
    void whatWasWithdrawnCannotBeAcceptedAnyMore() {
        String secret = secret();
        casework.act(reference, "withdraw", Map.of(), lead);
        assertThatThrownBy(() -> desk.look(secret)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.accept(secret, new AgreementDesk.NewAccount("x", "X", "a long enough password")))
                .isInstanceOf(NotFound.class);
    }

    private static Object outcome(Runnable work) {
        try {
            work.run();
            return "done";
        } catch (RuntimeException refused) {
            return refused;
        }
    }

    private String secret() {
        String link = letters.to(invited, 1).get(0).links().get(0);
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private String task(String step) {
        return casework.find(reference, lead).waitingFor().stream()
                .filter(wait -> wait.element().equals(step))
                .map(wait -> String.valueOf(wait.task()))
                .findFirst()
                .orElseThrow();
    }
}
