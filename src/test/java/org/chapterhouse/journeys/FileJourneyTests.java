package org.chapterhouse.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody gives files with a form: one too many, one that is not taken, and one that is found in the case. */
@JourneyTest
class FileJourneyTests {

    @LocalServerPort
    private int port;

    @Test
    void filesGoWithTheFormAndAreFoundInTheCase() {
        try (BrowserWindow organizer = new BrowserWindow(port)) {
            organizer.signIn("organizer", "chapterhouse").open("/cases/new/casework-trial");
            Page page = organizer.page();
            Look.field(organizer, "Title").fill("A plan with papers");
            Look.field(organizer, "Papers")
                    .setInputFiles(new FilePayload[] {file("plan.txt", "the plan"), file("list.txt", "the list")});
            assertThat(removal(page, "list.txt")).isVisible();
            Look.field(organizer, "Papers").setInputFiles(file("page.html", "<html><script>1</script></html>"));
            assertThat(page.getByText(Pattern.compile("page\\.html: .+")).first())
                    .isVisible();
            organizer.isSoundEverywhere("form-files");

            removal(page, "list.txt").click();
            assertThat(removal(page, "list.txt")).hasCount(0);
            Look.button(organizer, "Send").click();
            page.waitForURL(Pattern.compile("/cases/TRY-"));
            assertThat(Look.link(organizer, "plan.txt")).isVisible();
            assertThat(page.getByText("list.txt")).hasCount(0);
        }
    }

    private static Locator removal(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove " + name));
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/plain", text.getBytes(UTF_8));
    }
}
