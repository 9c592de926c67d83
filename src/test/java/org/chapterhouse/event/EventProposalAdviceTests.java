package org.chapterhouse.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.chapterhouse.ApplicationTest;
import org.chapterhouse.Cast;
import org.chapterhouse.Proposals;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.json.JsonMapper;

/** What an organizer is told before a proposal is sent. */
@ApplicationTest
class EventProposalAdviceTests {

    @Autowired
    private Casework casework;

    @Autowired
    private ChapterDirectory chapters;

    @Autowired
    private EventDirectory events;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Clock clock;

    @Autowired
    private MockMvc http;

    @Autowired
    private JdbcClient jdbc;

    private Proposals proposals;

    @BeforeEach
    void aChapter() {
        proposals = new Proposals(chapters, people, new Cast(accounts).anybody(), clock, 5);
    }

    @Test
    void nothingIsSaidOfAProposalInGoodTime() {
        assertThat(advice(proposals.meetup(30, Map.of()))).isEmpty();
    }

    @Test
    void aDateInsideTheLeadTimeIsToldWithItsConsequenceAndAChoice() {
        assertThat(advice(proposals.meetup(3, Map.of()))).singleElement().satisfies(text -> assertThat(text)
                .contains("at least 7 days")
                .contains("Choose a date from")
                .contains("a regional lead alone decides"));
    }

    @Test
    void theEarliestDateThatIsNamedIsFarEnough() {
        assertThat(advice(proposals.meetup(8, Map.of()))).isEmpty();
    }

    @Test
    void howFarAheadDependsOnTheClassThatTheDecisionsSay() {
        Map<String, Object> conference = Map.of("kind", "conference", "expectedAttendance", 200);
        assertThat(advice(proposals.meetup(30, conference))).singleElement().satisfies(text -> assertThat(text)
                .contains("at least 60 days"));
        assertThat(advice(proposals.meetup(70, conference))).isEmpty();
    }

    @Test
    void anotherEventOnTheSameDayIsNamed() {
        EventFacts facts =
                new EventFacts("Fiesta mayor", null, "meetup", "in-person", Venue.UNKNOWN, null, null, null, null);
        events.takeOver(
                "advice",
                proposals.chapter(),
                proposals.chapter(),
                facts,
                When.local(proposals.evening(30), proposals.evening(30).plusHours(1), Proposals.MADRID),
                EventStatus.SCHEDULED);

        assertThat(advice(proposals.meetup(30, Map.of()))).singleElement().satisfies(text -> assertThat(text)
                .contains("Fiesta mayor", proposals.city(), "You can send your proposal as it is"));
        assertThat(advice(proposals.meetup(31, Map.of()))).isEmpty();
    }

    @Test
    void aPublicHolidayIsNamed() {
        Map<String, Object> data = proposals.meetup(30, Map.of());
        int year = proposals.evening(60).getYear() + 1;
        data.putAll(Map.of("startsAt", year + "-12-25T19:00", "endsAt", year + "-12-25T21:00"));
        assertThat(advice(data)).isEmpty();

        proposals = new Proposals(chapters, people, new Cast(accounts).anybody(), clock, 5, "ES");
        data.put("chapter", proposals.chapter());
        assertThat(advice(data)).singleElement().satisfies(text -> assertThat(text)
                .contains("One date is a public holiday", "Christmas", "ask yourself who will be away"));
    }

    @Test
    void overHttpNothingIsStored() throws Exception {
        long before = cases();

        ask(proposals.organizer(), proposals.meetup(3, Map.of()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0]").value(containsString("at least 7 days")));
        ask(proposals.organizer(), proposals.meetup(30, Map.of()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items").isEmpty());

        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void overHttpAFaultyFormIsRefusedByField() throws Exception {
        ask(proposals.organizer(), Map.of("chapter", proposals.chapter()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[?(@.field == 'startsAt')]").isNotEmpty());
        ask(new Cast(accounts).anybody(), proposals.meetup(30, Map.of()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("chapter"));
    }

    private List<String> advice(Map<String, Object> data) {
        return casework.advice("event-proposal", data, proposals.organizer());
    }

    private ResultActions ask(Person who, Map<String, Object> data) throws Exception {
        return http.perform(post("/api/flows/event-proposal/advice")
                .with(httpBasic(who.username(), Cast.PASSWORD))
                .contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared().writeValueAsString(Map.of("data", data))));
    }

    private long cases() {
        return jdbc.sql("select count(*) from casework_case where chapter = ?")
                .param(proposals.chapter())
                .query(Long.class)
                .single();
    }
}
