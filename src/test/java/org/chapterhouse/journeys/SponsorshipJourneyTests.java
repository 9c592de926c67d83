package org.chapterhouse.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.chapterhouse.notification.Letters;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A sponsorship in a browser, from the request to the thanks: everybody who has a part in it, and the sponsor by links. */
@JourneyTest
class SponsorshipJourneyTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Letters letters;

    @Autowired
    private Clock clock;

    private final String sponsor = "Quayside " + UUID.randomUUID().toString().substring(0, 6);

    @BeforeEach
    void somebodyWhoRunsAChapter() {
        Person organizer = accounts.put(new Accounts.Account(
                "ewan",
                "Ewan Reid",
                "ewan@example.org",
                "chapterhouse",
                Set.of(),
                Set.of(),
                null,
                Locale.ENGLISH,
                ZoneId.of("Europe/London")));
        people.join(organizer.id(), "glasgow", "organizer");
    }

    @Test
    void aSponsorshipTravelsFromTheRequestToTheThanks() {
        try (BrowserWindow chapter = new BrowserWindow(port);
                BrowserWindow team = new BrowserWindow(port);
                BrowserWindow legal = new BrowserWindow(port);
                BrowserWindow finance = new BrowserWindow(port);
                BrowserWindow guest = new BrowserWindow(port)) {
            chapter.signIn("ewan", "chapterhouse");
            team.signIn("sponsorship", "chapterhouse");
            legal.signIn("legal", "chapterhouse");
            finance.signIn("finance", "chapterhouse");
            SponsorshipSteps steps = new SponsorshipSteps(sponsor);

            String reference = steps.ask(chapter);
            steps.vet(team);
            steps.negotiate(team);
            steps.review(legal, "legal");
            steps.review(finance, "finance");
            steps.noteTheAnswer(team);
            steps.sign(guest, () -> new BrowserWindow(port), link("sign-agreement"));
            steps.countersign(legal);
            steps.confirmPayment(finance, LocalDate.now(clock).toString());
            steps.deliver(chapter, reference);
            steps.sayHowItWas(guest, link("sponsor-feedback"));
            steps.isFulfilled(chapter, reference);
            steps.describe(team);
            guest.open("/once/sign-agreement/" + "x".repeat(43)).isSoundEverywhere("sponsorship-no-such-link");
        }
    }

    private String link(String purpose) {
        String link = letters.to(SponsorshipSteps.EMAIL, 20).stream()
                .flatMap(mail -> mail.links().stream())
                .filter(address -> address.contains("/once/" + purpose + "/"))
                .map(address -> address.substring(address.indexOf("/once/")))
                .findFirst()
                .orElseThrow();
        assertThat(link).isNotEmpty();
        return link;
    }
}
