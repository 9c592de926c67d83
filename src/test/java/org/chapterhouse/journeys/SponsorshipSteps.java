package org.chapterhouse.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.chapterhouse.journeys.Look.button;
import static org.chapterhouse.journeys.Look.choose;
import static org.chapterhouse.journeys.Look.decide;
import static org.chapterhouse.journeys.Look.field;
import static org.chapterhouse.journeys.Look.heading;
import static org.chapterhouse.journeys.Look.link;
import static org.chapterhouse.journeys.Look.summary;
import static org.chapterhouse.journeys.Look.tick;

import com.microsoft.playwright.Page;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What each person does in a sponsorship, and what they must see. */
final class SponsorshipSteps {

    static final String EMAIL = "robin@quayside.example";

    private final String sponsor;
    private final String title;

    SponsorshipSteps(String sponsor) {
        this.sponsor = sponsor;
        this.title = "Sponsorship: " + sponsor;
    }

    String ask(BrowserWindow chapter) {
        chapter.open("/cases/new/sponsorship-agreement");
        assertThat(field(chapter, "Chapter")).hasValue("glasgow");
        chapter.isSoundEverywhere("sponsorship-form");
        button(chapter, "Send").click();
        assertThat(summary(chapter)).isFocused();
        field(chapter, "Name").fill(sponsor);
        field(chapter, "Whom we write to").fill("Robin Marsh");
        field(chapter, "Their e-mail").fill(EMAIL);
        field(chapter, "Tier").selectOption("gold");
        chapter.page().getByLabel("Coffee").check();
        field(chapter, "Amount").fill("12000.005");
        field(chapter, "Currency").selectOption("USD");
        field(chapter, "Number of free tickets").fill("4");
        chapter.page().getByLabel("Logo on the event's page").check();
        button(chapter, "Send").click();
        assertThat(summary(chapter)).containsText("Amount");
        chapter.isSoundEverywhere("sponsorship-errors");
        field(chapter, "Amount").fill("12000");
        button(chapter, "Send").click();
        chapter.page().waitForURL(Pattern.compile("/cases/SPO-"));
        chapter.isSoundEverywhere("sponsorship-case");
        return chapter.page()
                .locator("main")
                .getByText(Pattern.compile("^SPO-\\d{4}-\\d{6}$"))
                .first()
                .textContent();
    }

    void vet(BrowserWindow team) {
        take(team, "vetting");
        choose(team, "Sound");
        decide(team);
    }

    /** The coffee is not part of it any more. */
    void negotiate(BrowserWindow team) {
        take(team, "negotiation");
        choose(team, "Agreed");
        team.page().getByLabel("The terms are other than was asked for").check();
        assertThat(team.page().getByLabel("Coffee")).isChecked();
        team.page().getByLabel("Coffee").uncheck();
        team.isSoundEverywhere("sponsorship-terms");
        decide(team);
    }

    void review(BrowserWindow reviewer, String who) {
        take(reviewer, "review-" + who);
        assertThat(reviewer.page()
                        .getByText("12,000")
                        .or(reviewer.page().getByText("12000"))
                        .first())
                .isVisible();
        choose(reviewer, "Agree to the terms");
        decide(reviewer);
    }

    void noteTheAnswer(BrowserWindow team) {
        take(team, "answer");
        choose(team, "Yes$");
        decide(team);
    }

    /** A mail scanner opens the link first; then the sponsor does. */
    void sign(BrowserWindow guest, Supplier<BrowserWindow> scanners, String link) {
        try (BrowserWindow scanner = scanners.get()) {
            scanner.open(link);
        }
        guest.open(link).isSoundEverywhere("sponsorship-sign");
        assertThat(guest.page().locator("main")).not().containsText("Coffee");
        assertThat(guest.page().getByLabel("Your name")).hasValue("Robin Marsh");
        tick(guest, "I have read");
        button(guest, "Sign").first().click();
        assertThat(guest.page().getByText("You have signed")).isVisible();
        guest.open(link).isSoundEverywhere("sponsorship-signed");
        assertThat(guest.page().getByLabel("Your name")).hasCount(0);
    }

    void countersign(BrowserWindow legal) {
        take(legal, "countersign");
        choose(legal, "I sign for the network");
        decide(legal);
    }

    void confirmPayment(BrowserWindow finance, String day) {
        take(finance, "payment");
        finance.page()
                .getByLabel("Money", new Page.GetByLabelOptions().setExact(true))
                .check();
        field(finance, "Amount").fill("12000");
        field(finance, "Paid on").fill(day);
        decide(finance);
    }

    void deliver(BrowserWindow chapter, String reference) {
        chapter.open("/cases/" + reference);
        assertThat(link(chapter, "Agreement (PDF)")).isVisible();
        field(chapter, "What was promised").selectOption("Logo on the event's page");
        choose(chapter, "Delivered");
        chapter.isSoundEverywhere("sponsorship-benefit");
        field(chapter, "Proof").fill("https://example.org/evening");
        button(chapter, "Send").first().click();
        chapter.page().waitForURL(Pattern.compile("said=completed"));
    }

    void sayHowItWas(BrowserWindow guest, String link) {
        guest.open(link).isSoundEverywhere("sponsorship-feedback");
        field(guest, "How content are you\\?").selectOption("5");
        field(guest, "In your words, if you like").fill("A good crowd.");
        button(guest, "Send").click();
        assertThat(guest.page().getByText("Your answer has arrived")).isVisible();
        guest.isSound().picture("sponsorship-feedback-given");
    }

    void isFulfilled(BrowserWindow chapter, String reference) {
        chapter.open("/cases/" + reference).isSoundEverywhere("sponsorship-fulfilled");
        assertThat(chapter.page().getByText("A good crowd.").first()).isVisible();
        assertThat(chapter.page().getByText("Fulfilled").first()).isVisible();
    }

    /** The record of the sponsor, and what can be written down there. */
    void describe(BrowserWindow team) {
        team.open("/sponsors?q=" + sponsor.replace(' ', '+')).isSoundEverywhere("sponsors");
        link(team, sponsor).first().click();
        assertThat(heading(team, sponsor)).isVisible();
        team.page().getByText("Change how it is shown and invoiced").click();
        field(team, "Website").fill("https://quayside.example");
        team.isSoundEverywhere("sponsor");
        button(team, "Save").click();
        assertThat(link(team, "https://quayside.example")).isVisible();
        team.open("/agreements?q=" + sponsor.replace(' ', '+')).isSoundEverywhere("agreements");
        link(team, sponsor).first().click();
        assertThat(team.page().getByText("Delivered").first()).isVisible();
        team.isSoundEverywhere("agreement");
    }

    private void take(BrowserWindow window, String picture) {
        Look.takeFromInbox(window, sponsor, title);
        window.isSound().picture("sponsorship-" + picture);
    }
}
