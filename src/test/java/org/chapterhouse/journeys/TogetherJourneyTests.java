package org.chapterhouse.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
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

/** A manager gives two proposals one answer, of which one takes it and the other cannot. */
@JourneyTest
class TogetherJourneyTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private ChapterDirectory chapters;

    @Autowired
    private Casework casework;

    @Autowired
    private Clock clock;

    @Test
    void whatDoesNotTakeTheAnswerSaysWhyAndWhatWasTypedStays() {
        Cast cast = new Cast(accounts);
        Proposals here = new Proposals(chapters, people, cast.anybody(), clock, 3, "ES");
        Proposals elsewhere = new Proposals(chapters, people, cast.anybody(), clock, 3, "ES");
        casework.start("event-proposal", here.meetup(60, Map.of("title", "Quilts and maps")), here.organizer());
        casework.start(
                "event-proposal", elsewhere.meetup(61, Map.of("title", "Kites and maps")), elsewhere.organizer());
        Person manager = cast.member("community-managers", "europe");
        try (BrowserWindow window = new BrowserWindow(port)) {
            Page page = window.signIn(manager.username(), Cast.PASSWORD)
                    .open("/inbox?queue=unassigned&q=Quilts+and+maps")
                    .page();
            choose(page, "Quilts and maps");
            page.getByRole(AriaRole.SEARCHBOX).fill("Kites and maps");
            choose(page, "Kites and maps");
            page.getByRole(AriaRole.SEARCHBOX).fill("and maps");
            assertThat(box(page, "Quilts and maps")).isChecked();
            assertThat(box(page, "Kites and maps")).isChecked();
            page.getByRole(AriaRole.SEARCHBOX).fill("Kites and maps");
            assertThat(box(page, "Quilts and maps")).hasCount(0);
            button(page, "Decide the chosen ones together (2)").click();
            assertThat(page.getByText("Each of the 2 tasks below")).isVisible();

            page.getByLabel(Pattern.compile("^Redirect")).check();
            page.getByLabel("Comment").fill("It belongs to the other chapter.");
            page.getByLabel("Where it belongs").fill(here.chapter());
            window.isSoundEverywhere("together");
            button(page, "Send the decision for all 2").click();

            assertThat(page.locator("[data-errors]")).isFocused();
            assertThat(page.locator("[data-errors]")).containsText("1 done, 1 not");
            assertThat(page.locator("[data-errors]")).containsText("Quilts and maps, Where it belongs");
            assertThat(row(page, "Kites and maps")).containsText("Done");
            assertThat(row(page, "Quilts and maps")).not().containsText("Done");
            assertThat(page.getByLabel("Comment")).hasValue("It belongs to the other chapter.");
            window.isSoundEverywhere("together-refused");

            page.getByLabel("Where it belongs").fill(elsewhere.chapter());
            button(page, "Send again to those left").click();
            page.waitForURL(Pattern.compile("/inbox\\?said=completed"));
            window.open("/inbox?q=maps");
            assertThat(page.getByText("Quilts and maps")).hasCount(0);
            assertThat(page.getByText("Kites and maps")).hasCount(0);
        }
    }

    @Test
    void whatIsPutOnHoldIsToldToWaitAndNotToHaveMovedOn() {
        Cast cast = new Cast(accounts);
        Proposals here = new Proposals(chapters, people, cast.anybody(), clock, 3, "ES");
        String title = "Sails of " + here.city();
        casework.start("event-proposal", here.meetup(60, Map.of("title", title)), here.organizer());
        Person manager = cast.member("community-managers", "europe");
        try (BrowserWindow window = new BrowserWindow(port)) {
            window.signIn(manager.username(), Cast.PASSWORD);
            Look.takeFromInbox(window, title, title);
            Page page = window.page();
            page.getByLabel("Put on hold").check();
            page.getByLabel("Comment").fill("We wait for the venue.");
            button(page, "Send the decision").click();
            assertThat(page.getByText("Its clock stands still")).isVisible();
        }
    }

    private static void choose(Page page, String title) {
        box(page, title).check();
    }

    private static Locator box(Page page, String title) {
        return page.getByLabel("Choose “" + title + "” to decide it together with others");
    }

    private static Locator row(Page page, String title) {
        return page.locator("[data-task]").filter(new Locator.FilterOptions().setHasText(title));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}
