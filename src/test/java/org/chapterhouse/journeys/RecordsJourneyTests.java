package org.chapterhouse.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An admin brings the records in, a visitor finds them. */
@JourneyTest
class RecordsJourneyTests {

    private static final String CHAPTERS =
            "slug,name,city,state,country,latitude,longitude,timezone,members,founded,status,events,last_event\n"
                    + "journey-xativa,Group of Xàtiva,Xàtiva,,ES,38.99,-0.52,Europe/Madrid,9,2024-01-31,active,2,2026-01-15\n"
                    + "journey-x,Group of Nowhere,Nowhere,,XX,1,1,Europe/Madrid,,,active,,\n";
    private static final String EVENTS = "id,chapter,title,starts_at,duration,status,attending,waitlist,venue,address,"
            + "city,country,latitude,longitude,venue_type,announced_at\n"
            + "journey-1,journey-xativa,Vespra de dades,2030-01-15T19:00:00+01:00,PT2H,UPCOMING,3,0,Casal,,Xàtiva,ES,,,,\n";

    @LocalServerPort
    private int port;

    @Test
    void anAdminImportsAndAVisitorFindsIt() {
        try (BrowserWindow admin = new BrowserWindow(port);
                BrowserWindow visitor = new BrowserWindow(port)) {
            admin.signIn("admin", "chapterhouse");
            send(admin, "Chapters", "chapters.csv", CHAPTERS);
            assertThat(admin.page().getByText("“XX” is not a country")).isVisible();
            admin.isSound().picture("import");
            admin.as(390, 844, ColorScheme.DARK).open(path(admin)).isSound().close();
            send(admin, "Events", "events.csv", EVENTS);

            visitor.open("/chapters").isSound();
            visitor.page().getByLabel("Name or city").fill("xativa");
            visitor.page().keyboard().press("Enter");
            link(visitor, "Group of Xàtiva").click();
            assertThat(visitor.page().getByText("Nobody yet")).isVisible();
            visitor.isSound().picture("chapter");
            visitor.as(390, 844, ColorScheme.DARK).open(path(visitor)).isSound().close();
            link(visitor, "Vespra de dades").click();
            assertThat(visitor.page().getByText("19:00 CET")).isVisible();
            visitor.isSound().picture("event");
            visitor.as(390, 844, ColorScheme.DARK).open(path(visitor)).isSound().close();
            visitor.open("/events?q=vespra").isSound().picture("events");
            visitor.open("/events?when=past&q=nothing+at+all").isSound();
        }
    }

    @Test
    void whoLosesTheNetworkIsToldSoAndGoesOnWhenItIsBack() {
        try (BrowserWindow visitor = new BrowserWindow(port)) {
            Page page = visitor.open("/chapters").page();
            page.evaluate("navigator.serviceWorker.ready.then(() => true)");
            page.context().setOffline(true);
            visitor.open("/events");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("No connection")))
                    .isVisible();
            visitor.isSoundEverywhere("offline");
            page.context().setOffline(false);
            link(visitor, "Try again").click();
            assertThat(page.getByRole(
                            AriaRole.HEADING,
                            new Page.GetByRoleOptions().setName("Events").setExact(true)))
                    .isVisible();
        }
    }

    private static void send(BrowserWindow admin, String kind, String name, String file) {
        admin.open("/admin/imports").isSound();
        Page page = admin.page();
        page.getByLabel("What is in it").selectOption(kind.equals("Events") ? "events" : "chapters");
        page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload(name, "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Import").setExact(true))
                .click();
        // the page asks by itself until the file has been read
        assertThat(page.getByRole(AriaRole.STATUS)
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Landed")))
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(30_000));
    }

    private static com.microsoft.playwright.Locator link(BrowserWindow window, String name) {
        return window.page()
                .getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, new com.microsoft.playwright.Locator.GetByRoleOptions().setName(name));
    }

    private static String path(BrowserWindow window) {
        return window.page().url().replaceFirst("https?://[^/]+", "");
    }
}
