package org.chapterhouse.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The mail server is down while somebody waits for a letter; an admin sees it and sends the letter again. */
@JourneyTest
class MailJourneyTests {

    private final String address = "olga" + UUID.randomUUID().toString().substring(0, 6) + "@example.org";

    @LocalServerPort
    private int port;

    @AfterEach
    void theServerIsThereForOthers() {
        MailBox.goesDown();
        MailBox.comesBack();
    }

    @Test
    void anAdminSendsALetterAgainThatCouldNotBeDelivered() {
        try (BrowserWindow olga = new BrowserWindow(port);
                BrowserWindow admin = new BrowserWindow(port)) {
            MailBox.goesDown();
            olga.open("/register").page().getByLabel("E-mail").fill(address);
            olga.page().keyboard().press("Enter");
            olga.page().waitForURL("**/look-into-your-mail?*");

            Page page = admin.signIn("admin", "chapterhouse").page();
            untilItIsGivenUp(admin);
            admin.isSoundEverywhere("mails-dead");
            page.locator("[data-rows] a").first().click();
            assertThat(page.getByText("The mail server could not be reached, or it broke off."))
                    .isVisible();
            admin.isSoundEverywhere("mail-dead");

            MailBox.comesBack();
            button(admin, "Send it again").click();
            assertThat(page.getByText("It is on its way again.").first()).isVisible();
            assertThat(MailBox.pathInLetterTo(address, 1)).startsWith("/once/");
        }
    }

    private void untilItIsGivenUp(BrowserWindow admin) {
        Page page = admin.page();
        Locator found = page.locator("[data-rows] a");
        for (int i = 0; i < 60 && (i == 0 || found.count() == 0); i++) {
            page.waitForTimeout(i == 0 ? 0 : 500);
            admin.open("/admin/mails?state=dead&q=" + address);
        }
        assertThat(found).hasCount(1);
    }

    private static Locator button(BrowserWindow window, String name) {
        return window.page()
                .getByRole(AriaRole.MAIN)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
