package org.chapterhouse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chapterhouse.Proposals;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Follows every link that each role is offered, one page of each kind, and asks of each that it is sound: light on a wide
 * screen, dark on a phone. One organizer reads Spanish.
 */
@JourneyTest
class EveryPageJourneyTests {

    private static final String PASSWORD = "chapterhouse";

    /** Pages that each role sees in its own way. */
    private static final Set<String> DIFFERENT = Set.of("/", "/cases", "/cases/{}", "/inbox", "/inbox/{}");

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

    /** What is the same for everybody who is shown it at all. */
    private final Set<String> seen = new HashSet<>();

    @BeforeEach
    void anOrganizerWhoHasProposedSomething() {
        Person pau = accounts.put(new Accounts.Account(
                "pau",
                "Pau Soler",
                "pau@example.org",
                PASSWORD,
                Set.of(),
                Set.of(),
                null,
                Locale.forLanguageTag("es"),
                ZoneId.of("Europe/Madrid")));
        Proposals proposals = new Proposals(chapters, people, pau, clock, 3, "ES");
        casework.start("event-proposal", proposals.meetup(60, Map.of()), proposals.organizer());
    }

    @Test
    void everyPageIsSoundForWhoeverMaySeeIt() {
        try (BrowserWindow visitor = new BrowserWindow(port)) {
            assertThat(crawl(visitor, "visitor", "/", "/offline")).contains("/", "/chapters/{}", "/events/{}");
        }
        for (String role : List.of("pau", "manager", "admin")) {
            try (BrowserWindow window = new BrowserWindow(port)) {
                window.signIn(role, PASSWORD);
                assertThat(crawl(window, role, "/")).as(role).contains("/", "/cases");
            }
        }
    }

    @Test
    void whatIsMissingOrForbiddenIsAPageThatHelps() {
        try (BrowserWindow window = new BrowserWindow(port)) {
            window.signIn("pau", PASSWORD);
            assertThat(status(window, "/cases/EVT-1999-000001")).isEqualTo(404);
            window.isSoundEverywhere();
            assertThat(status(window, "/admin/imports")).isEqualTo(403);
            window.isSoundEverywhere();
            window.open("/components").isSoundEverywhere();
        }
    }

    /** @return the kinds of pages that were found */
    private Set<String> crawl(BrowserWindow window, String role, String... from) {
        Set<String> kinds = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String path = open.poll();
            String kind = kind(path);
            if (!kinds.add(kind) || !seen.add(kind) && !DIFFERENT.contains(kind)) {
                continue;
            }
            assertThat(status(window, path)).as(role + " at " + path).isEqualTo(200);
            window.isSoundEverywhere();
            open.addAll(links(window.page()));
        }
        return kinds;
    }

    private static int status(BrowserWindow window, String path) {
        Response answer = window.page().navigate(path);
        return answer.status();
    }

    /** Pages of ours; files, calendars and calls are no pages. */
    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        List<String> all = (List<String>)
                page.evaluate(
                        """
                [...document.querySelectorAll('a[href]:not([download])')]
                    .filter(link => link.origin === location.origin)
                    .map(link => link.pathname + link.search)""");
        return all.stream()
                .filter(path -> !path.matches("(/api/|/assets/|/v3/).*|.*\\.ics.*"))
                .toList();
    }

    /** Two pages of one kind differ by what they are about: {@code /chapters/{}}. */
    private static String kind(String path) {
        return path.replaceAll("\\?.*", "")
                .replaceAll(
                        "/(chapters|events|inbox|imports|letters|notifications|mails|people|sponsors|retrospectives)/[^/]+",
                        "/$1/{}")
                .replaceAll("/cases/[A-Z]+-[^/]+", "/cases/{}")
                .replaceAll("/actions/[^/]+", "/actions/{}")
                .replaceAll("/\\d+", "/{}");
    }
}
