package org.chapterhouse.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.chapterhouse.ApplicationTest;
import org.chapterhouse.casework.CaseView;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.notification.Letters;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A sponsorship in a browser: organizer, sponsorship team, the sponsor with the link, finance. */
@ApplicationTest
class SponsorshipJourneyTests {

    private static final String SPONSOR =
            "Quayside " + UUID.randomUUID().toString().substring(0, 6);
    private static final String TITLE = "Sponsorship: " + SPONSOR;
    private static final String EMAIL = "robin@" + SPONSOR.substring(9) + ".example";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Casework casework;

    @Autowired
    private Letters letters;

    @Autowired
    private Clock clock;

    private Person organizer;

    @BeforeEach
    void somebodyWhoRunsAChapter() {
        organizer = accounts.put(new Accounts.Account(
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
    void aSponsorshipTravelsFromTheRequestToTheDeliveredBenefit() {
        try (BrowserWindow chapter = new BrowserWindow(port);
                BrowserWindow team = new BrowserWindow(port)) {
            chapter.signIn("ewan", "chapterhouse");
            String reference = ask(chapter);

            team.signIn("sponsorship", "chapterhouse");
            openFromTheInbox(team, "vetting");
            decide(team, "Sound");
            openFromTheInbox(team, "negotiation");
            decide(team, "Agreed");
            openFromTheInbox(team, "answer");
            team.page()
                    .getByLabel("Yes", new Page.GetByLabelOptions().setExact(true))
                    .check();
            button(team, "Send").click();
            team.page().waitForURL(Pattern.compile("/inbox"));

            sign();
            legalCountersigns(reference);
            financeConfirms(reference);
            deliver(chapter, reference);
            directory(team);
        }
    }

    private String ask(BrowserWindow chapter) {
        chapter.open("/cases/new/sponsorship-agreement");
        Page page = chapter.page();
        assertThat(field(page, "Chapter")).hasValue("glasgow");
        chapter.isSoundEverywhere("sponsorship-form");
        button(chapter, "Send").click();
        assertThat(page.locator("[data-errors]")).isFocused();

        field(page, "Name").fill(SPONSOR);
        field(page, "Whom we write to").fill("Robin Marsh");
        field(page, "Their e-mail").fill(EMAIL);
        field(page, "Tier").selectOption("gold");
        field(page, "Amount").fill("5000.005");
        field(page, "Currency").fill("USD");
        page.getByLabel("The sponsor wants a signed agreement").check();
        button(chapter, "Send").click();
        assertThat(page.locator("[data-errors]")).containsText("Amount");
        field(page, "Amount").fill("5000");
        chapter.picture("sponsorship-filled");
        button(chapter, "Send").click();
        page.waitForURL(Pattern.compile("/cases/SPO-"));
        chapter.isSoundEverywhere("sponsorship-case");
        return page.locator("main")
                .getByText(Pattern.compile("^SPO-\\d{4}-\\d{6}$"))
                .first()
                .textContent();
    }

    private static void openFromTheInbox(BrowserWindow window, String picture) {
        window.open("/inbox?q=" + SPONSOR.replace(' ', '+'));
        link(window, TITLE).first().click();
        assertThat(heading(window, TITLE)).isVisible();
        Locator claim = button(window, "Claim");
        if (claim.count() > 0) {
            claim.click();
        }
        assertThat(window.page().getByText("You hold it").first()).isVisible();
        window.isSound().picture("sponsorship-" + picture);
    }

    private static void decide(BrowserWindow window, String decision) {
        window.page().getByLabel(Pattern.compile("^" + decision)).check();
        button(window, "Send the decision").click();
        window.page().waitForURL(Pattern.compile("/inbox\\?said="));
    }

    /** A mail scanner opens the link first; then the sponsor does. */
    private void sign() {
        String link = letters.to(EMAIL, 10).stream()
                .flatMap(mail -> mail.links().stream())
                .filter(address -> address.contains("/once/"))
                .map(address -> address.substring(address.indexOf("/once/")))
                .findFirst()
                .orElseThrow();
        try (BrowserWindow scanner = new BrowserWindow(port);
                BrowserWindow sponsor = new BrowserWindow(port)) {
            scanner.open(link);
            sponsor.open(link).isSoundEverywhere("sponsorship-sign");
            Page page = sponsor.page();
            assertThat(page.getByLabel("Your name")).hasValue("Robin Marsh");
            page.getByLabel(Pattern.compile("^I have read")).check();
            button(sponsor, "Sign").click();
            assertThat(page.getByText("The sponsor has signed")).isVisible();
            assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign")))
                    .hasCount(0);
            sponsor.isSoundEverywhere("sponsorship-signed");
        }
    }

    private void legalCountersigns(String reference) {
        casework.complete(
                task(reference),
                Map.of("decision", "approve"),
                people.byUsername("legal").orElseThrow());
    }

    private void financeConfirms(String reference) {
        try (BrowserWindow finance = new BrowserWindow(port)) {
            finance.signIn("finance", "chapterhouse");
            openFromTheInbox(finance, "payment");
            Page page = finance.page();
            page.getByLabel("Money", new Page.GetByLabelOptions().setExact(true))
                    .check();
            field(page, "Amount").fill("5000");
            field(page, "Paid on").fill(LocalDate.now(clock).toString());
            button(finance, "Send").click();
            page.waitForURL(Pattern.compile("/inbox"));
        }
    }

    private static void deliver(BrowserWindow chapter, String reference) {
        chapter.open("/cases/" + reference);
        Page page = chapter.page();
        assertThat(page.getByText("How content").first()).hasCount(0);
        chapter.isSoundEverywhere("sponsorship-paid");
    }

    private static void directory(BrowserWindow team) {
        team.open("/sponsors?q=" + SPONSOR.replace(' ', '+')).isSoundEverywhere("sponsors");
        link(team, SPONSOR).first().click();
        assertThat(heading(team, SPONSOR)).isVisible();
        team.isSoundEverywhere("sponsor");
    }

    private String task(String reference) {
        return casework.find(reference, organizer).waitingFor().stream()
                .map(CaseView.Waiting::task)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(Pattern.compile("^" + label + "\\*?$"));
    }

    private static Locator button(BrowserWindow window, String name) {
        return window.page()
                .getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator link(BrowserWindow window, String name) {
        return window.page()
                .getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator heading(BrowserWindow window, String name) {
        return window.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }
}
