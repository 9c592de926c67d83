package org.chapterhouse.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A stranger becomes somebody: an address, a letter, an account, a token, a forgotten password; and an admin helps. */
@JourneyTest
class AccountJourneyTests {

    private static final String PASSWORD = "three green kites";

    @LocalServerPort
    private int port;

    private final String name = "nora" + UUID.randomUUID().toString().substring(0, 6);
    private final String address = name + "@example.org";

    @Test
    void aStrangerRegistersSignsInMakesATokenAndForgetsThePassword() {
        try (BrowserWindow nora = new BrowserWindow(port)) {
            Page page = nora.page();
            nora.open("/sign-in").isSoundEverywhere("account-sign-in");
            link(nora, "Create an account").click();
            nora.isSoundEverywhere("account-register");
            page.getByLabel("E-mail").fill(address);
            page.keyboard().press("Enter");
            page.waitForURL("**/look-into-your-mail?*");
            nora.isSoundEverywhere("account-sent");

            nora.open(MailBox.pathInLetterTo(address, 1));
            makesTheAccount(nora);
            signsIn(nora, PASSWORD);

            nora.open("/account").isSoundEverywhere("account-own");
            assertThat(page.getByText("This browser")).isVisible();
            refusedFormsKeepWhatWasTyped(nora);
            makesAToken(nora);
            forgetsThePassword(nora);
        }
    }

    private void makesTheAccount(BrowserWindow nora) {
        Page page = nora.page();
        assertThat(page.getByLabel("E-mail")).hasValue(address);
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Nora New");
        page.getByLabel("User name").fill("admin");
        page.getByLabel("Password").fill(PASSWORD);
        button(nora, "Make the account").click();
        assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Somebody else has this user name");
        assertThat(page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("Nora New");
        nora.isSoundEverywhere("account-new-refused");
        page.getByLabel("User name").fill(name);
        page.getByLabel("Password").fill(PASSWORD);
        button(nora, "Make the account").click();
        page.waitForURL(url -> url.contains("/sign-in"));
        assertThat(page.getByText("Your account is ready")).isVisible();
    }

    private void signsIn(BrowserWindow nora, String password) {
        nora.page().getByLabel("User name").fill(address);
        nora.page().getByLabel("Password").fill(password);
        button(nora, "Sign in").click();
        nora.page().waitForURL(url -> !url.contains("/sign-in"));
    }

    private void refusedFormsKeepWhatWasTyped(BrowserWindow nora) {
        Page page = nora.page();
        page.getByLabel("New e-mail address").fill("elsewhere@example.org");
        page.locator("#email-current").fill("wrong");
        button(nora, "Send a link there").click();
        assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
        assertThat(page.getByLabel("New e-mail address")).hasValue("elsewhere@example.org");
        nora.isSoundEverywhere("account-own-refused");
    }

    private void makesAToken(BrowserWindow nora) {
        Page page = nora.page();
        link(nora, "Access tokens").click();
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("calendar sync");
        button(nora, "Make the token").click();
        assertThat(page.locator("code")).containsText(Pattern.compile("^chh_[\\w-]{43}$"));
        nora.isSoundEverywhere("account-token");
        nora.open("/account/tokens");
        assertThat(page.locator("code")).hasCount(0);
        button(nora, "Revoke calendar sync").click();
        assertThat(page.getByText("No tokens yet")).isVisible();
        nora.isSoundEverywhere("account-tokens");
    }

    private void forgetsThePassword(BrowserWindow nora) {
        Page page = nora.page();
        nora.open("/forgotten-password");
        page.getByLabel("E-mail").fill(address);
        button(nora, "Send me a letter").click();
        page.waitForURL("**/look-into-your-mail?*");
        nora.open(MailBox.pathInLetterTo(address, 2)).isSoundEverywhere("account-reset");
        page.getByLabel("New password").fill("four blue whales");
        button(nora, "Set the password").click();
        page.waitForURL(url -> url.contains("/sign-in"));
        signsIn(nora, "four blue whales");
        nora.open("/account");
        assertThat(page.url()).endsWith("/account");
    }

    @Test
    void anAdminFindsSomebodyAndAsksThatTheyBecomeAnAdminToo() {
        try (BrowserWindow admin = new BrowserWindow(port);
                BrowserWindow second = new BrowserWindow(port)) {
            Page page = admin.page();
            admin.signIn("admin", "chapterhouse").open("/admin/people").isSoundEverywhere("people");
            page.getByRole(AriaRole.SEARCHBOX).fill("finance");
            button(admin, "Show").click();
            page.locator(".rows a").first().click();
            admin.isSoundEverywhere("people-one");
            page.getByLabel("Legal").check();
            button(admin, "Save").click();
            assertThat(page.getByText("finance → finance, legal")).isVisible();
            page.getByLabel("Why").fill("looks after the rules with us");
            button(admin, "Ask for it").click();
            assertThat(page.getByText("Another admin has to consent.")).isVisible();

            second.signIn("admin2", "chapterhouse").open("/admin/people").isSound();
            assertThat(second.page().getByText("Waits for a second admin")).isVisible();
            second.open("/admin/people/finance").isSoundEverywhere("people-consent");
            button(second, "Refuse").click();
            assertThat(second.page().getByText("Refused.")).isVisible();
        }
    }

    private static Locator button(BrowserWindow window, String name) {
        return window.page()
                .getByRole(AriaRole.MAIN)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(BrowserWindow window, String name) {
        return window.page()
                .getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }
}
