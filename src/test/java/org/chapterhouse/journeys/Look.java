package org.chapterhouse.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Finds things on a page as a person would: by their labels and what is written on them. */
final class Look {

    private Look() {}

    /** A form's field by its label; what must be answered has a star behind it. */
    static Locator field(BrowserWindow window, String label) {
        return window.page().getByLabel(Pattern.compile("^" + label + "\\*?$"));
    }

    static Locator button(BrowserWindow window, String name) {
        return window.page()
                .getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    static Locator link(BrowserWindow window, String name) {
        return window.page()
                .getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    static Locator heading(BrowserWindow window, String name) {
        return window.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    static Locator summary(BrowserWindow window) {
        return window.page().locator("[data-errors]");
    }

    /** Chooses one of several answers by the beginning of its words. */
    static void choose(BrowserWindow window, String answer) {
        window.page().getByLabel(Pattern.compile("^" + answer)).check();
    }

    /** Ticks a box that has these words beside it. */
    static void tick(BrowserWindow window, String words) {
        window.page().getByLabel(words).check();
    }

    /** Opens a task from the inbox, where the search finds it, and takes it. */
    static void takeFromInbox(BrowserWindow window, String search, String title) {
        window.open("/inbox?q=" + search.replace(' ', '+'));
        link(window, title).first().click();
        assertThat(heading(window, title)).isVisible();
        Locator claim = button(window, "Claim");
        if (claim.count() > 0) {
            claim.click();
        }
        assertThat(window.page().getByText("You hold it").first()).isVisible();
        assertThat(window.page().locator("[data-waiting]")).hasCount(0);
    }

    /** Sends what was answered in the inbox. */
    static void decide(BrowserWindow window) {
        button(window, "Send the decision").click();
        window.page().waitForURL(Pattern.compile("/inbox\\?said="));
    }
}
