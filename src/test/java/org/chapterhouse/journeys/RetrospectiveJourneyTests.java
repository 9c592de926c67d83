package org.chapterhouse.journeys;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.chapterhouse.ApplicationTest;
import org.chapterhouse.Cast;
import org.chapterhouse.Proposals;
import org.chapterhouse.casework.CaseQuery;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** What became of an event, in a browser: from the report to the published summary. Moves the time. */
@ApplicationTest
@TestPropertySource(properties = "chapterhouse.jobs=false")
@DirtiesContext
class RetrospectiveJourneyTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Casework casework;

    @Autowired
    private ChapterDirectory chapters;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Clock clock;

    @Autowired
    private MockMvc http;

    @Test
    void aReportTravelsToThePublicPage() throws Exception {
        Cast cast = new Cast(accounts);
        Proposals proposals = new Proposals(chapters, people, cast.anybody(), clock, 10);
        Person organizer = proposals.organizer();
        Map<String, Object> budget = Map.of("line", "Pizza", "side", "cost", "amount", 100);
        casework.start(
                "event-proposal",
                proposals.meetup(10, Map.of("currency", "EUR", "budget", List.of(budget))),
                organizer);
        for (String by : List.of("P11D", "P1D", "P1D")) {
            advance(by);
        }
        String reference = casework.list(
                        new CaseQuery("event-retrospective", null, proposals.chapter(), null), organizer, 10, null)
                .items()
                .get(0)
                .reference();

        try (BrowserWindow reporter = new BrowserWindow(port);
                BrowserWindow conduct = new BrowserWindow(port);
                BrowserWindow manager = new BrowserWindow(port);
                BrowserWindow visitor = new BrowserWindow(port)) {
            reporter.signIn(organizer.username(), Cast.PASSWORD);
            conduct.signIn("conduct", Cast.PASSWORD);
            manager.signIn(cast.member("community-managers", "europe").username(), Cast.PASSWORD);
            RetrospectiveSteps steps = new RetrospectiveSteps(proposals.city());

            steps.report(reporter, reference);
            steps.recordIncidents(conduct);
            steps.answer(manager);
            steps.isPublished(reporter, reference);
            steps.isRead(visitor);
        }
    }

    private void advance(String by) throws Exception {
        http.perform(post("/api/demo/clock")
                        .with(httpBasic("admin", Cast.PASSWORD))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"advance\":\"" + by + "\"}"))
                .andExpect(status().isOk());
    }
}
