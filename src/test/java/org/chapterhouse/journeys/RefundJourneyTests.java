package org.chapterhouse.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.chapterhouse.journeys.Look.button;
import static org.chapterhouse.journeys.Look.field;
import static org.chapterhouse.journeys.Look.link;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.chapterhouse.Cast;
import org.chapterhouse.Proposals;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An event is called off in a browser, and what its sponsor has paid goes back. */
@JourneyTest
class RefundJourneyTests {

    private static final Map<String, Object> APPROVE = Map.of("decision", "approve");

    @LocalServerPort
    private int port;

    @Autowired
    private Casework casework;

    @Autowired
    private ChapterDirectory chapters;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Clock clock;

    private Person organizer;

    @Test
    void aCancelledEventPaysTheSponsorBack() {
        Cast cast = new Cast(accounts);
        Proposals proposals = new Proposals(chapters, people, cast.anybody(), clock, 10);
        organizer = proposals.organizer();
        String event = casework.start("event-proposal", proposals.meetup(40, Map.of()), organizer)
                .reference();
        String sponsor = "Harbour of " + proposals.city();
        String reference = paid(cast, Map.of("chapter", proposals.chapter(), "event", event, "sponsorName", sponsor));
        String today = LocalDate.now(clock).toString();

        try (BrowserWindow chapter = new BrowserWindow(port);
                BrowserWindow finance = new BrowserWindow(port)) {
            chapter.signIn(organizer.username(), Cast.PASSWORD);
            chapter.open("/cases/" + event);
            link(chapter, "Cancel the event").click();
            field(chapter, "Reason").fill("The hall is flooded.");
            button(chapter, "Cancel the event").click();
            chapter.page().waitForURL(Pattern.compile("/cases/EVT-.*said="));

            finance.signIn("finance", Cast.PASSWORD);
            Look.takeFromInbox(finance, sponsor, "Sponsorship: " + sponsor);
            field(finance, "Amount paid back").fill("4999");
            field(finance, "Paid back on").fill(today);
            button(finance, "Send the decision").click();
            assertThat(Look.summary(finance)).containsText("All that was paid goes back");
            finance.isSoundEverywhere("refund-errors");
            field(finance, "Amount paid back").fill("5000");
            Look.decide(finance);

            chapter.open("/cases/" + reference).isSoundEverywhere("refunded");
            assertThat(chapter.page().getByText("Refunded").first()).isVisible();
        }
    }

    /** A sponsorship of the event that is agreed on and paid. */
    private String paid(Cast cast, Map<String, Object> what) {
        Map<String, Object> data = new java.util.HashMap<>(what);
        data.putAll(Map.of("contactName", "Ida", "contactEmail", "ida@harbour.example"));
        data.putAll(Map.of("tier", "gold", "amount", 5000, "currency", "USD"));
        String reference =
                casework.start("sponsorship-agreement", data, organizer).reference();
        Person team = cast.member("sponsorship-team", "europe");
        complete(reference, "vet-sponsor", APPROVE, team);
        complete(reference, "negotiate-terms", APPROVE, team);
        complete(reference, "record-answer", Map.of("answer", "accept"), team);
        String today = LocalDate.now(clock).toString();
        complete(
                reference,
                "confirm-payment",
                Map.of("payment", "received", "paidAmount", 5000, "paidOn", today),
                cast.member("finance", "europe"));
        return reference;
    }

    private void complete(String reference, String step, Map<String, Object> data, Person who) {
        String task = casework.find(reference, organizer).waitingFor().stream()
                .filter(wait -> wait.element().equals(step))
                .map(wait -> String.valueOf(wait.task()))
                .findFirst()
                .orElseThrow();
        casework.complete(task, data, who);
    }
}
