package org.chapterhouse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Objects;
import org.chapterhouse.Cast;
import org.chapterhouse.notification.Letters;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A chapter begins in a browser: applicant, manager, the chapter next door, and a co-organizer who has no account yet. */
@JourneyTest
class OnboardingJourneyTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Letters letters;

    @Test
    void anApplicationBecomesAChapter() {
        Cast cast = new Cast(accounts);
        Person applicant = cast.anybody();
        Person next = cast.anybody();
        people.join(next.id(), "tampere", "organizer");
        try (BrowserWindow lead = new BrowserWindow(port);
                BrowserWindow manager = new BrowserWindow(port);
                BrowserWindow neighbour = new BrowserWindow(port);
                BrowserWindow guest = new BrowserWindow(port)) {
            lead.signIn(applicant.username(), Cast.PASSWORD);
            manager.signIn("manager", Cast.PASSWORD);
            neighbour.signIn(next.username(), Cast.PASSWORD);
            OnboardingSteps steps = new OnboardingSteps(applicant);

            steps.apply(lead);
            steps.decide(manager, "Complete", "completeness");
            steps.sayAWord(neighbour);
            steps.decide(manager, "Approve", "vetting");
            steps.decide(manager, "Approve: the agreement comes next", "talk");
            steps.acceptAsLead(lead);
            String link =
                    letters.to(OnboardingSteps.CO_ORGANIZER, 1).get(0).links().get(0);
            steps.acceptByLink(guest, Objects.requireNonNull(URI.create(link).getPath()));
            steps.announce(manager);
            steps.changeTheOrganizers(lead);
            assertThat(people.byUsername("sunniva").orElseThrow().memberships()).hasSize(1);
        }
    }
}
