package org.chapterhouse.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.util.Map;
import org.chapterhouse.ApplicationTest;
import org.chapterhouse.Cast;
import org.chapterhouse.PageVisitor;
import org.chapterhouse.Proposals;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the page of an event leads its guests, and where those who look after it. */
@ApplicationTest
class EventPageTests {

    @Autowired
    private MockMvc http;

    @Autowired
    private Casework casework;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseEvents events;

    @Autowired
    private EventDirectory directory;

    @Autowired
    private ChapterDirectory chapters;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionTemplate transaction;

    private Cast cast;
    private Proposals proposals;
    private String reference;
    private String address;

    @BeforeEach
    void anEventThatACaseHasBrought() {
        cast = new Cast(accounts);
        proposals = new Proposals(chapters, people, cast.anybody(), clock, 3);
        Map<String, Object> data = proposals.meetup(
                60,
                Map.of(
                        "description", "We bring what we <b>made</b>.\nNewcomers first.",
                        "registrationUrl", "https://example.org/come"));
        reference =
                casework.start("event-proposal", data, proposals.organizer()).reference();
        transaction.executeWithoutResult(done -> events.record(Proposal.of(
                cases.snapshot(reference), chapters.find(proposals.chapter()).orElseThrow())));
        address = "/events/" + directory.ofCase(reference).get(0).id();
    }

    @Test
    void aGuestReadsWhatHappensRegistersAndTakesTheDateAlong() throws Exception {
        http.perform(get(address))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("We bring what we &lt;b&gt;made&lt;/b&gt;.\nNewcomers")))
                .andExpect(content().string(containsString("href=\"https://example.org/come\"")))
                .andExpect(content().string(containsString("href=\"" + address + "/calendar.ics\"")))
                .andExpect(content().string(not(containsString(reference))));
        String entry = http.perform(get(address + "/calendar.ics"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(entry)
                .containsOnlyOnce("BEGIN:VEVENT")
                .contains("SUMMARY:An evening of " + proposals.city())
                .contains("TZID=Europe/Madrid");
        http.perform(get("/events/999999999/calendar.ics")).andExpect(status().isNotFound());
    }

    @Test
    void whoRunsTheChapterGetsToTheCaseAndToWhatMayBeDoneWithIt() throws Exception {
        new PageVisitor(http, proposals.organizer())
                .ask(get(address))
                .andExpect(content().string(containsString("href=\"/cases/" + reference + "\"")))
                .andExpect(content().string(containsString("href=\"/cases/" + reference + "/actions/")));
        Person stranger = cast.anybody();
        new PageVisitor(http, stranger)
                .ask(get(address))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(reference))));
    }

    @Test
    void theChaptersPageLeadsItsOrganizersToAProposalInItsName() throws Exception {
        Proposals second = new Proposals(chapters, people, proposals.organizer(), clock, 3);
        String form = "/cases/new/event-proposal?chapter=" + proposals.chapter();
        PageVisitor organizer = new PageVisitor(http, second.organizer());
        organizer
                .ask(get("/chapters/" + proposals.chapter()))
                .andExpect(content().string(containsString("href=\"" + form + "\"")));
        organizer
                .ask(get(form))
                .andExpect(content()
                        .string(containsString("&quot;chapter&quot;:&quot;" + proposals.chapter() + "&quot;")));
        organizer
                .ask(get("/cases/new/event-proposal?chapter=none-of-theirs"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("&quot;none-of-theirs&quot;"))));
        new PageVisitor(http, cast.anybody())
                .ask(get("/chapters/" + proposals.chapter()))
                .andExpect(content().string(not(containsString("/cases/new/event-proposal"))));
    }
}
