package org.chapterhouse.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.chapterhouse.ApplicationTest;
import org.chapterhouse.chapter.*;
import org.chapterhouse.people.*;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
class DraftJourneyTests {
    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    ChapterDirectory chapters;

    Person account(String name, Set<String> groups, Locale locale) {
        return accounts.put(new Accounts.Account(
                name,
                "Ada " + name,
                name + "@example.org",
                "chapterhouse",
                groups,
                groups.isEmpty() ? Set.of() : Set.of("europe"),
                null,
                locale,
                ZoneId.of("Europe/Madrid")));
    }

    @Test
    void look() {
        Person o = account("ana", Set.of(), Locale.ENGLISH);
        Person s = account("sol", Set.of(), new Locale("es"));
        account("mia", Set.of("community-managers"), Locale.ENGLISH);
        chapters.takeOver(
                "sevilla",
                new ChapterFacts(
                        "Chapterhouse Sevilla",
                        "Sevilla",
                        null,
                        "ES",
                        ZoneId.of("Europe/Madrid"),
                        null,
                        null,
                        null,
                        null),
                ChapterStatus.ACTIVE,
                "test");
        people.join(o.id(), "sevilla", "lead");
        try (BrowserWindow anna = new BrowserWindow(port)) {
            anna.open("/sign-in").picture("sign-in").isSound();
            anna.open("/nothing-here").picture("404");
            anna.signIn("ana", "chapterhouse").picture("home").isSound();
            anna.open("/cases").picture("cases-empty").isSound();
            anna.open("/cases/new/event-proposal");
            Page p = anna.page();
            p.waitForSelector(".fjs-form");
            anna.picture("start").isSound();
            p.getByLabel("Title").fill("Maps for beginners");
            p.getByLabel("Chapter", new Page.GetByLabelOptions().setExact(true))
                    .first()
                    .fill("sevilla");
            p.getByLabel("Kind").selectOption("workshop");
            p.getByLabel("In person").check();
            p.getByLabel("Starts").fill("2027-03-24T18:30");
            p.getByLabel("Ends").fill("2027-03-24T20:30");
            p.getByLabel("Time zone").selectOption("Europe/Madrid");
            p.getByLabel("Venue").fill("Town hall");
            p.getByLabel("Projector").check();
            p.getByLabel("Measure").nth(0).fill("People who come again");
            p.getByLabel("Measure").nth(1).fill("New faces");
            p.getByLabel("Expected").nth(0).fill("12");
            p.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Send").setExact(true))
                    .click();
            p.waitForURL(url -> !url.contains("/new/"));
            anna.picture("case").isSound();
            String at = p.url();
            anna.as(1440, 900, ColorScheme.DARK)
                    .open(at)
                    .picture("case-dark")
                    .isSound()
                    .close();
            anna.as(390, 844, ColorScheme.LIGHT)
                    .open(at)
                    .picture("case-narrow")
                    .isSound()
                    .close();
            p.getByLabel("Your comment").fill("Looking forward to it.");
            p.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add the comment"))
                    .click();
            p.getByText("Looking forward to it.").waitFor();
            p.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Withdraw"))
                    .click();
            p.waitForSelector(".fjs-form");
            anna.picture("action").isSound();
        }
        try (BrowserWindow sol = new BrowserWindow(port)) {
            sol.signIn("sol", "chapterhouse")
                    .open("/cases/new/event-proposal")
                    .page()
                    .waitForSelector(".fjs-form");
            sol.picture("start-es").isSound();
        }
    }
}
