package org.chapterhouse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One person's browser on the running application; what a page complains about on the console fails the journey. */
final class BrowserWindow implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final Shared SHARED = new Shared();

    private final String address;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    BrowserWindow(int port) {
        this(port, new Browser.NewContextOptions().setViewportSize(1440, 900).setLocale("en-GB"));
    }

    private BrowserWindow(int port, Browser.NewContextOptions options) {
        this.address = "http://127.0.0.1:" + port;
        this.context = SHARED.browser.newContext(options.setBaseURL(address).setReducedMotion(ReducedMotion.REDUCE));
        this.page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onConsoleMessage(message -> {
            // an answer that refuses is the page's business; it is logged as a failed resource
            if (message.type().equals("error") && !message.text().contains("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /** The same person at another size or in the dark: a copy of the cookies, nothing else shared. */
    BrowserWindow as(int width, int height, ColorScheme colours) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(colours)
                .setLocale("en-GB")
                .setStorageState(context.storageState());
        return new BrowserWindow(Integer.parseInt(address.substring(address.lastIndexOf(':') + 1)), options);
    }

    Page page() {
        return page;
    }

    BrowserWindow open(String path) {
        page.navigate(path);
        return this;
    }

    BrowserWindow signIn(String username, String password) {
        open("/sign-in");
        page.getByLabel("User name").fill(username);
        page.getByLabel("Password").fill(password);
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        return this;
    }

    /** Takes a picture of the whole page into {@code target/journeys}. */
    BrowserWindow picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "journeys", name + ".png"))
                .setFullPage(true));
        return this;
    }

    /** Sound, once all of it is drawn, on a wide screen in the light and on a phone in the dark. What is typed stays. */
    BrowserWindow isSoundEverywhere() {
        drawn().isSound();
        in(ColorScheme.DARK).sized(390, 844).isSound();
        return in(ColorScheme.LIGHT).sized(1440, 900);
    }

    /** As above, with a picture of each. */
    BrowserWindow isSoundEverywhere(String name) {
        drawn().isSound().picture(name);
        in(ColorScheme.DARK).sized(390, 844).isSound().picture(name + "-narrow-dark");
        return in(ColorScheme.LIGHT).sized(1440, 900);
    }

    private BrowserWindow drawn() {
        PlaywrightAssertions.assertThat(page.locator("[data-waiting]")).hasCount(0);
        return this;
    }

    private BrowserWindow in(ColorScheme colours) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        return this;
    }

    /** From the top: what a bar half covers after a change of size is nothing that anybody tries to press. */
    private BrowserWindow sized(int width, int height) {
        page.setViewportSize(width, height);
        page.evaluate("window.scrollTo(0, 0)");
        return this;
    }

    /** Nothing for axe to complain about, nothing wider than the window, nothing on the console. */
    BrowserWindow isSound() {
        assertThat(Axe.violations(page)).as("axe on " + page.url()).isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("fits the width: " + page.url())
                .isTrue();
        assertThat(complaints).as("console of " + page.url()).isEmpty();
        return this;
    }

    @Override
    public void close() {
        context.close();
    }

    /** One browser for all journeys of a run; it ends with the JVM. */
    private static final class Shared {

        private final Browser browser;

        Shared() {
            BrowserFinder.Found found = BrowserFinder.find();
            Map<String, String> environment = new HashMap<>(System.getenv());
            environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            Map<String, String> browserEnvironment = new HashMap<>(System.getenv());
            browserEnvironment.putAll(found.environment());
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(found.program())
                            .setEnv(browserEnvironment)
                            .setArgs(FLAGS));
            PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "close-browser"));
        }
    }
}
