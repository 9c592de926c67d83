package org.chapterhouse.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.chapterhouse.journeys.Look.button;
import static org.chapterhouse.journeys.Look.choose;
import static org.chapterhouse.journeys.Look.field;
import static org.chapterhouse.journeys.Look.link;
import static org.chapterhouse.journeys.Look.summary;
import static org.chapterhouse.journeys.Look.tick;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.chapterhouse.people.Person;

/** What each person does while a chapter begins, and what they must see. */
final class OnboardingSteps {

    static final String CO_ORGANIZER = "sunniva@example.org";

    private static final String NAME = "Commons Hämeenlinna";

    private final Person applicant;

    OnboardingSteps(Person applicant) {
        this.applicant = applicant;
    }

    void apply(BrowserWindow lead) {
        lead.open("/cases/new/chapter-onboarding");
        Page page = lead.page();
        assertThat(button(lead, "Send")).isVisible();
        lead.isSoundEverywhere("onboarding-form");
        button(lead, "Send").click();
        assertThat(summary(lead)).isFocused();
        lead.isSoundEverywhere("onboarding-errors");

        field(lead, "Kind of chapter").selectOption("city");
        field(lead, "Name").first().fill(NAME);
        field(lead, "City").fill("Hämeenlinna");
        field(lead, "Country").selectOption("FI");
        field(lead, "Time zone").selectOption("Europe/Helsinki");
        field(lead, "Latitude").fill("60.99");
        field(lead, "Longitude").fill("24.46");
        page.getByLabel("No", new Page.GetByLabelOptions().setExact(true)).check();
        field(lead, "Mission").fill("A place for everybody who builds things between the lakes.");
        field(lead, "First plans").fill("A project night, talks by lantern, a workshop.");
        page.getByLabel("Yes", new Page.GetByLabelOptions().setExact(true)).check();
        field(lead, "How many people might belong to it\\?").selectOption("26-49");
        field(lead, "Their experience").selectOption("mixed");
        field(lead, "Name").nth(1).fill(applicant.name());
        field(lead, "E-mail").nth(0).fill(applicant.email());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add another"))
                .click();
        field(lead, "Name").nth(2).fill("Sunniva Moe");
        field(lead, "E-mail").nth(1).fill(CO_ORGANIZER);
        field(lead, "Conduct contact").fill("Sunniva, 555 0102");
        for (Locator box : page.getByRole(AriaRole.CHECKBOX).all()) {
            box.check();
        }
        button(lead, "Send").click();
        assertThat(page.getByText("Before you send")).isVisible();
        lead.isSoundEverywhere("onboarding-advice");
        button(lead, "Send it as it is").click();
        page.waitForURL(Pattern.compile("/cases/CHP-"));
        assertThat(page.getByText("A community manager of your region looks within 3 days"))
                .isVisible();
        lead.isSoundEverywhere("onboarding-sent");
    }

    void decide(BrowserWindow manager, String decision, String picture) {
        Look.takeFromInbox(manager, "Hämeenlinna", NAME);
        choose(manager, decision);
        field(manager, "Comment").fill("Good.");
        manager.isSound().picture("onboarding-" + picture);
        Look.decide(manager);
    }

    void sayAWord(BrowserWindow neighbour) {
        Look.takeFromInbox(neighbour, "Hämeenlinna", NAME);
        assertThat(neighbour.page().locator("main")).not().containsText(CO_ORGANIZER);
        choose(neighbour, "They are welcome");
        neighbour.isSoundEverywhere("onboarding-neighbour");
        Look.decide(neighbour);
    }

    void acceptAsLead(BrowserWindow lead) {
        lead.page().reload();
        assertThat(lead.page().getByText("Your turn")).isVisible();
        choose(lead, "I run the chapter");
        lead.isSoundEverywhere("onboarding-agreement");
        button(lead, "Send").first().click();
        lead.page().waitForURL(Pattern.compile("said=completed"));
        lead.isSound();
    }

    void acceptByLink(BrowserWindow guest, String link) {
        guest.open(link).isSoundEverywhere("agreement-link");
        Page page = guest.page();
        field(guest, "User name").fill("sunniva");
        field(guest, "Password").fill("short");
        tick(guest, "I accept the chapter agreement");
        button(guest, "Accept the agreement").click();
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        guest.isSoundEverywhere("agreement-refused");
        field(guest, "Password").fill("fjord and aurora 26");
        tick(guest, "I accept the chapter agreement");
        button(guest, "Accept the agreement").click();
        assertThat(page.getByText("You have accepted the agreement of")).isVisible();
        guest.isSoundEverywhere("agreement-accepted");
        guest.open(link).isSound().picture("agreement-used");
    }

    void announce(BrowserWindow manager) {
        Look.takeFromInbox(manager, "Hämeenlinna", NAME);
        field(manager, "What you wrote").fill("Welcome!");
        manager.isSound().picture("onboarding-announce");
        Look.decide(manager);
    }

    void changeTheOrganizers(BrowserWindow lead) {
        lead.open("/chapters/hameenlinna").isSoundEverywhere("chapter-inside");
        assertThat(lead.page().getByText("Sunniva Moe").first()).isVisible();
        link(lead, "Change the organizers").click();
        choose(lead, "Add an organizer");
        assertThat(field(lead, "Their e-mail")).isVisible();
        lead.isSoundEverywhere("organizer-change");
    }
}
