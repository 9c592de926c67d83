package org.chapterhouse.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chapterhouse.ApplicationTest;
import org.chapterhouse.Cast;
import org.chapterhouse.PageVisitor;
import org.chapterhouse.Proposals;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.event.EventDirectory;
import org.chapterhouse.event.EventInfo;
import org.chapterhouse.event.EventStatus;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What somebody sees who is about to change an approved event, and what they and others see after it. */
@ApplicationTest
class ActionPagesTests {

    @Autowired
    private MockMvc http;

    @Autowired
    private Casework casework;

    @Autowired
    private EventDirectory events;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private ChapterDirectory chapters;

    @Autowired
    private Clock clock;

    private Proposals proposals;
    private Person organizer;
    private PageVisitor visitor;

    @BeforeEach
    void anExemplaryChapter() throws Exception {
        proposals = new Proposals(chapters, people, new Cast(accounts).anybody(), clock, 10);
        organizer = proposals.organizer();
        visitor = new PageVisitor(http, organizer);
    }

    @Test
    void ofASeriesOneDateIsChosenAmongThoseThatAreLeftAndOnlyThatOneIsCancelled() throws Exception {
        CaseView series = series();
        LocalDate second = day(37);
        visitor.ask(get("/cases/{reference}/actions/cancel", series.reference()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("&quot;value&quot;:&quot;" + second + "&quot;")))
                .andExpect(content().string(containsString("&quot;repeats&quot;:&quot;weekly&quot;")));

        casework.act(
                series.reference(),
                "cancel",
                Map.of("scope", "one", "date", second.toString(), "reason", "A holiday"),
                organizer);

        assertThat(statuses(series))
                .containsExactly(EventStatus.SCHEDULED, EventStatus.CANCELLED, EventStatus.SCHEDULED);
        visitor.ask(get("/cases/" + series.reference()))
                .andExpect(content().string(containsString("Which date of the series")))
                .andExpect(content().string(containsString("One date")))
                .andExpect(content().string(not(containsString(">" + second + "<"))));
        visitor.ask(get("/cases/{reference}/actions/cancel", series.reference()))
                .andExpect(content().string(not(containsString("&quot;value&quot;:&quot;" + second + "&quot;"))))
                .andExpect(content().string(not(containsString("A holiday"))));
    }

    @Test
    void aDateThatTheSeriesDoesNotHaveIsRefusedAndSoIsNone() {
        CaseView series = series();
        for (Map<String, Object> answer :
                List.<Map<String, Object>>of(Map.of("scope", "one"), Map.of("date", day(38).toString()))) {
            assertThat(org.junit.jupiter.api.Assertions.assertThrows(
                                    InvalidInput.class,
                                    () -> casework.act(series.reference(), "cancel", answer, organizer))
                            .errors())
                    .extracting(error -> error.field())
                    .containsExactly("date");
        }
        assertThat(statuses(series)).containsOnly(EventStatus.SCHEDULED);
    }

    @Test
    void everyDateIsCancelledWhereThatIsSaid() {
        CaseView series = series();
        casework.act(series.reference(), "cancel", Map.of("scope", "all"), organizer);
        assertThat(statuses(series)).containsOnly(EventStatus.CANCELLED);
    }

    @Test
    void whoMovesAnEventSeesWhenItIsAndEverybodyReadsFromWhenToWhen() throws Exception {
        CaseView event = casework.start("event-proposal", proposals.meetup(60, Map.of()), organizer);
        String asked = "/cases/" + event.reference() + "/actions/reschedule";
        visitor.ask(get(asked))
                .andExpect(content().string(containsString("As it is now")))
                .andExpect(content().string(containsString(words(60))));
        casework.act(
                event.reference(),
                "reschedule",
                Map.of(
                        "startsAt", proposals.evening(75).toString(),
                        "endsAt", proposals.evening(75).plusHours(2).toString(),
                        "reason", "The speaker fell ill."),
                organizer);
        visitor.ask(get("/cases/" + event.reference()))
                .andExpect(content().string(containsString("New start")))
                .andExpect(content().string(containsString(words(75))))
                .andExpect(content().string(containsString("The speaker fell ill.")));
    }

    @Test
    void whoReviewsANewDateReadsFromWhenToWhenAboveTheRequest() throws Exception {
        CaseView event = casework.start("event-proposal", proposals.meetup(60, Map.of()), organizer);
        casework.act(
                event.reference(),
                "reschedule",
                Map.of("startsAt", proposals.evening(4).toString(), "reason", "The venue closes."),
                organizer);
        Person manager = new Cast(accounts).member("community-managers", "europe");
        String task = casework.find(event.reference(), manager).waitingFor().stream()
                .filter(wait -> wait.element().equals("review-reschedule"))
                .map(wait -> String.valueOf(wait.task()))
                .findFirst()
                .orElseThrow();
        PageVisitor reviewer = new PageVisitor(http, manager);
        reviewer.ask(get("/inbox/" + task))
                .andExpect(content().string(containsString("What is to change")))
                .andExpect(content().string(containsString(words(4))))
                .andExpect(content().string(not(containsString("You can withdraw"))));
        casework.claim(task, manager);
        casework.complete(
                task, Map.of("decision", "hold", "comment", "Wait.", "holdUntil", day(3).toString()), manager);
        reviewer.ask(get("/cases/" + event.reference()))
                .andExpect(content().string(containsString("Put on hold until")));
    }

    private CaseView series() {
        return casework.start(
                "event-proposal",
                proposals.meetup(30, Map.of("repeats", "weekly", "repeatUntil", day(45).toString())),
                organizer);
    }

    private LocalDate day(int days) {
        return proposals.evening(days).toLocalDate();
    }

    private String words(int days) {
        return proposals
                .evening(days)
                .format(java.time.format.DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", java.util.Locale.ENGLISH));
    }

    private List<EventStatus> statuses(CaseView view) {
        return events.ofCase(view.reference()).stream().map(EventInfo::status).toList();
    }
}
