package org.chapterhouse.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The network's most common case in a browser: from an organizer's form through the manager's inbox to the record. */
@JourneyTest
class ProposalJourneyTests {

    private static final String TITLE = "Maps with open data";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Clock clock;

    private LocalDateTime evening;

    @BeforeEach
    void somebodyWhoRunsASteadyChapter() {
        ZoneId zone = ZoneId.of("Europe/London");
        Person isla = accounts.put(new Accounts.Account(
                "isla",
                "Isla Murray",
                "isla@example.org",
                "chapterhouse",
                Set.of(),
                Set.of(),
                null,
                Locale.ENGLISH,
                zone));
        people.join(isla.id(), "glasgow", "organizer");
        evening = LocalDate.now(clock.withZone(zone)).plusDays(40).atTime(19, 0);
    }

    @Test
    void aProposalTravelsFromTheFormToTheCalendar() {
        try (BrowserWindow organizer = new BrowserWindow(port);
                BrowserWindow manager = new BrowserWindow(port)) {
            organizer.open("/").isSoundEverywhere("public");
            organizer.open("/sign-in").isSoundEverywhere("sign-in");
            organizer.signIn("isla", "chapterhouse").isSoundEverywhere("home");
            String reference = propose(organizer);
            assertWaitsForTheManager(organizer);

            manager.signIn("manager", "chapterhouse").isSound();
            openFromTheInbox(manager);
            manager.page().keyboard().press("c");
            assertThat(manager.page().getByText("You hold it").first()).isVisible();
            decide(manager, "Ask for changes", "Please say how people hear of it.", "A word with the mentor?");

            answer(organizer);

            openFromTheInbox(manager);
            assertThat(manager.page()
                            .getByText("Posts in three neighbour groups")
                            .first())
                    .isVisible();
            decide(manager, "Sound: approve", "A good plan. Have fun!", null);

            assertApproved(organizer, reference);
            assertInTheCalendar();
        }
    }

    private String propose(BrowserWindow organizer) {
        link(organizer, "Event proposal").click();
        Page page = organizer.page();
        assertThat(button(organizer, "Send")).isVisible();
        organizer.isSoundEverywhere("proposal-form");

        field(page, "Starts").fill(evening.toString());
        field(page, "Ends").fill(evening.minusHours(3).toString());
        button(organizer, "Send").click();
        assertThat(summary(page)).isFocused();
        assertThat(summary(page)).containsText("things need your attention");
        // what the page knows and what only the server knows, at once and in the order of the page
        assertThat(summary(page)).containsText(Pattern.compile("Title: This is needed.*Ends: This must be later than"));
        assertThat(field(page, "Title")).hasAttribute("aria-invalid", "true");
        organizer.isSoundEverywhere("proposal-errors");

        fillIn(page);
        field(page, "Ends").fill(evening.minusHours(3).toString());
        button(organizer, "Send").click();
        assertThat(summary(page)).isFocused();
        assertThat(summary(page)).containsText("Ends");
        assertThat(field(page, "Ends")).hasAttribute("aria-invalid", "true");
        assertThat(field(page, "Title")).hasValue(TITLE);
        organizer.isSound().picture("proposal-server-error");

        isToldThatTheDateIsTooNear(organizer);
        field(page, "Starts").fill(evening.toString());
        field(page, "Ends").fill(evening.plusHours(2).toString());
        button(organizer, "Send it as it is").click();
        page.waitForURL(Pattern.compile("/cases/EVT-"));
        return page.locator("main")
                .getByText(Pattern.compile("^EVT-\\d{4}-\\d{6}$"))
                .first()
                .textContent();
    }

    private void isToldThatTheDateIsTooNear(BrowserWindow organizer) {
        Page page = organizer.page();
        LocalDateTime near = evening.minusDays(37);
        field(page, "Starts").fill(near.toString());
        field(page, "Ends").fill(near.plusHours(2).toString());
        button(organizer, "Send").click();
        assertThat(page.getByText("Before you send")).isVisible();
        assertThat(page.getByText(Pattern.compile("must be decided at least 7 days before they start")))
                .isVisible();
        organizer.isSoundEverywhere("proposal-advice");
    }

    private void fillIn(Page page) {
        assertThat(field(page, "Chapter")).hasValue("glasgow");
        field(page, "Title").fill(TITLE);
        field(page, "Kind of event").selectOption("meetup");
        field(page, "What happens").fill("We map the parks around us, with phones and on paper.");
        field(page, "Who it is for").selectOption("beginners");
        field(page, "Starts").fill(evening.toString());
        assertThat(field(page, "Time zone")).hasValue("Europe/London");
        page.getByLabel("In person").check();
        field(page, "Venue").fill("Govanhill library");
        field(page, "People expected").fill("25");
        field(page, "Conduct contact on site").fill("Isla, +44 20 7946 0000");
        page.getByLabel(Pattern.compile("^What you count")).nth(0).fill("People in the room");
        page.getByLabel(Pattern.compile("^Number expected")).nth(0).fill("20");
        page.getByLabel(Pattern.compile("^What you count")).nth(1).fill("First-timers");
        page.getByLabel(Pattern.compile("^Number expected")).nth(1).fill("5");
    }

    private static void assertWaitsForTheManager(BrowserWindow organizer) {
        Page page = organizer.page();
        assertThat(heading(organizer, TITLE)).isVisible();
        assertThat(page.getByText("Waits for community managers")).isVisible();
        assertThat(page.getByText("A community manager of your region reads the proposal"))
                .isVisible();
        organizer.isSoundEverywhere("case-sent");
    }

    /** By keyboard alone: search, on to what was found, open. */
    private static void openFromTheInbox(BrowserWindow manager) {
        manager.open("/inbox");
        manager.isSoundEverywhere("inbox");
        Page page = manager.page();
        page.keyboard().press("/");
        assertThat(page.getByLabel("Search")).isFocused();
        page.keyboard().type(TITLE);
        page.keyboard().press("Enter");
        assertThat(link(manager, TITLE).first()).isFocused();
        page.keyboard().press("Enter");
        assertThat(heading(manager, TITLE)).isVisible();
    }

    private static void decide(BrowserWindow manager, String decision, String comment, String note) {
        Page page = manager.page();
        page.getByLabel(Pattern.compile("^" + decision)).check();
        field(page, "Comment").fill(comment);
        if (note != null) {
            field(page, "Private note").fill(note);
        }
        manager.isSoundEverywhere("task");
        button(manager, "Send the decision").click();
        page.waitForURL(Pattern.compile("/inbox\\?said="));
        assertThat(page.getByText("The case has moved on")).isVisible();
    }

    private static void answer(BrowserWindow organizer) {
        Page page = organizer.page();
        organizer.open("/");
        assertThat(page.getByText("Revise the proposal")).isVisible();
        organizer.isSound().picture("home-changes-asked");
        link(organizer, TITLE).first().click();
        assertThat(page.getByText("Your turn")).isVisible();
        assertThat(page.getByText("Please say how people hear of it.").first()).isVisible();
        assertThat(page.getByText("A word with the mentor?")).hasCount(0);
        assertThat(button(organizer, "Send")).isVisible();
        organizer.isSoundEverywhere("case-changes-asked");

        assertThat(field(page, "Title")).hasValue(TITLE);
        field(page, "How people will hear of it").fill("Posts in three neighbour groups.");
        button(organizer, "Send").click();
        page.waitForURL(Pattern.compile("said=completed"));
        assertThat(page.getByText("Waits for community managers")).isVisible();

        page.getByLabel("Your comment").fill("Thanks, that was missing.");
        button(organizer, "Add the comment").click();
        assertThat(page.getByText("Thanks, that was missing.")).isVisible();
    }

    private static void assertApproved(BrowserWindow organizer, String reference) {
        organizer.open("/cases/" + reference);
        Page page = organizer.page();
        assertThat(page.getByText("A good plan. Have fun!")).isVisible();
        assertThat(page.getByText("Thanks, that was missing.")).isVisible();
        assertThat(link(organizer, "Cancel the event")).isVisible();
        organizer.isSoundEverywhere("case-approved");
        link(organizer, "Cancel the event").click();
        organizer.isSoundEverywhere("action");
    }

    private void assertInTheCalendar() {
        try (BrowserWindow visitor = new BrowserWindow(port)) {
            visitor.open("/events?q=" + TITLE.replace(' ', '+')).isSoundEverywhere("events");
            link(visitor, TITLE).click();
            assertThat(heading(visitor, TITLE)).isVisible();
            assertThat(visitor.page().getByText("Govanhill library")).isVisible();
            visitor.isSoundEverywhere("event");
            assertThat(visitor.page().request().get("/calendar.ics").text()).contains("SUMMARY:" + TITLE);
        }
    }

    private static Locator summary(Page page) {
        return page.locator("[data-errors]");
    }

    /** A form's field by its label; what must be answered has a star behind it. */
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
