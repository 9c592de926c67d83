package org.chapterhouse.retrospective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chapterhouse.Cast;
import org.chapterhouse.PageVisitor;
import org.chapterhouse.Proposals;
import org.chapterhouse.TimeTravel;
import org.chapterhouse.TimeTravelTest;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.casework.CasePageReader;
import org.chapterhouse.casework.CaseView;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.casework.Drafts;
import org.chapterhouse.casework.TimelineView;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.chapter.ChapterInfo;
import org.chapterhouse.event.EventDirectory;
import org.chapterhouse.event.EventInfo;
import org.chapterhouse.event.EventStatus;
import org.chapterhouse.notification.Letters;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** From the end of an event to what is published of it, in the whole application while time goes by. */
@TimeTravelTest
class RetrospectiveLifeTests {

    @Autowired
    TimeTravel time;

    @Autowired
    Casework casework;

    @Autowired
    CasePageReader pages;

    @Autowired
    Drafts drafts;

    @Autowired
    ChapterDirectory chapters;

    @Autowired
    EventDirectory events;

    @Autowired
    Letters letters;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient jdbc;

    private Proposals proposals;
    private Person organizer;
    private Person manager;
    private Person conduct;
    private Person curator;

    @BeforeEach
    void anExemplaryChapter() {
        Cast cast = new Cast(accounts);
        proposals = new Proposals(chapters, people, cast.anybody(), clock, 10);
        organizer = proposals.organizer();
        manager = cast.member("community-managers", "europe");
        conduct = cast.member("conduct-team", "europe");
        curator = cast.member("policy-admins", "europe");
    }

    @Test
    void aReportGoesAllTheWayToThePublishedSummary() throws Exception {
        CaseView event = propose(
                Map.of("currency", "EUR", "budget", List.of(Map.of("line", "Pizza", "side", "cost", "amount", 100))));
        time.advance("P11D");
        CaseView started = retrospective(event, 0);
        assertThat(seen(event).outcome()).isEqualTo("held");
        assertThat(around(event)).containsExactly(started.reference());
        assertThat(around(started)).containsExactly(event.reference());
        assertThat(started.title()).startsWith(event.title()).contains(" · ");
        assertThat(subjects()).noneMatch(subject -> subject.contains("thank you"));

        time.advance("P1D");
        assertThat(subjects()).anyMatch(subject -> subject.contains("thank you"));
        time.advance("P1D");
        String task = task(started, "report-event");
        assertThat(casework.task(task, organizer).data())
                .extractingByKey("metrics")
                .asList()
                .hasSize(2)
                .first()
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("name", "attended")
                .containsEntry("expected", 25);
        assertThat(casework.task(task, organizer).data())
                .extractingByKey("budget")
                .asList()
                .first()
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("planned", 100);
        time.advance("P6D");
        assertThat(subjects())
                .filteredOn(subject -> subject.contains("awaited"))
                .hasSize(1);
        time.advance("P7D");
        assertThat(subjects()).anyMatch(subject -> subject.contains("still no report"));

        Map<String, Object> report = report();
        report.put("currency", "EUR");
        report.put("cost", 115);
        report.put("conductIncidents", 1);
        report.put("lesson", "Ask for names at the door.");
        report.put("publish", true);
        casework.complete(task, report, organizer);

        assertThat(chapter().eventsHeld()).isEqualTo(11);
        assertThat(chapter().reportsOnTime()).isEqualTo(100);
        assertThat(drafts.list(organizer, "", 10, null).items()).singleElement().satisfies(draft -> {
            assertThat(draft.flow()).isEqualTo("event-proposal");
            assertThat(draft.data())
                    .containsEntry("chapter", proposals.chapter())
                    .containsEntry("expectedAttendance", 24)
                    .doesNotContainKey("startsAt");
        });
        assertThat(timeline(started, manager))
                .extracting(TimelineView::text)
                .contains(
                        "The event cost over 10 percent more than planned.",
                        "Conduct incidents were counted; the conduct team looks into them.");
        String address = "/retrospectives/" + id(started);
        http.perform(get("/api" + address)).andExpect(status().isNotFound());
        http.perform(get("/api" + address).with(httpBasic(organizer.username(), Cast.PASSWORD)))
                .andExpect(jsonPath("$.case").value(started.reference()))
                .andExpect(jsonPath("$.showRate").value(80))
                .andExpect(jsonPath("$.inside.budgetVariance").value(15))
                .andExpect(jsonPath("$.inside.conductIncidents").value(1));

        casework.complete(
                task(started, "record-incidents", conduct),
                Map.of("incidentDetails", "Somebody would not stop shouting."),
                conduct);
        assertThat(timeline(started, manager))
                .extracting(TimelineView::text)
                .noneMatch(text -> text != null && text.contains("shouting"));
        casework.complete(
                task(started, "read-and-reply", manager),
                Map.of("decision", "approve", "comment", "What a good evening!"),
                manager);
        assertThat(subjects()).anyMatch(subject -> subject.contains("published"));
        assertThat(seen(started).status()).isEqualTo("open");
        casework.complete(
                task(started, "curate-lesson", curator),
                Map.of(
                        "lessonKept", "keep",
                        "lessonTopic", "tone-and-conduct",
                        "lessonPoint", "Greet by name at the door."),
                curator);

        assertThat(seen(started).outcome()).isEqualTo("published");
        http.perform(get("/api" + address))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.attended").value(24))
                .andExpect(jsonPath("$.status").value("published"))
                .andExpect(jsonPath("$.case").isEmpty())
                .andExpect(jsonPath("$.inside").isEmpty());
        http.perform(get("/api/retrospectives").param("chapter", proposals.chapter()))
                .andExpect(jsonPath("$.items.length()").value(1));
        http.perform(get("/retrospectives").param("q", proposals.city()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(address)))
                .andExpect(content().string(containsString("Greet by name at the door.")));
        http.perform(get("/retrospectives").param("q", proposals.city()).header("HX-Request", "true"))
                .andExpect(content().string(containsString(address)))
                .andExpect(content().string(not(containsString("<html"))));
        http.perform(get(address))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("80 %")))
                .andExpect(content().string(not(containsString("115"))));
        http.perform(get("/events/" + onlyEvent(event).id()))
                .andExpect(content().string(containsString(address)));
    }

    @Test
    void whatIsNotPermittedIsFiledAndStrangersSeeNothing() throws Exception {
        CaseView started = asked();
        casework.complete(task(started, "report-event"), report(), organizer);
        casework.complete(task(started, "read-and-reply", manager), Map.of("decision", "approve"), manager);

        assertThat(seen(started).outcome()).isEqualTo("filed");
        String address = "/api/retrospectives/" + id(started);
        Person stranger = new Cast(accounts).member("community-managers", "asia");
        http.perform(get(address)).andExpect(status().isNotFound());
        http.perform(get(address).with(httpBasic(stranger.username(), Cast.PASSWORD)))
                .andExpect(status().isNotFound());
        http.perform(get("/api/retrospectives")
                        .param("chapter", proposals.chapter())
                        .with(httpBasic(stranger.username(), Cast.PASSWORD)))
                .andExpect(jsonPath("$.items.length()").value(0));
        http.perform(get("/api/retrospectives")
                        .param("chapter", proposals.chapter())
                        .with(httpBasic(manager.username(), Cast.PASSWORD)))
                .andExpect(jsonPath("$.items.length()").value(1));
        http.perform(get(address).with(httpBasic(organizer.username(), Cast.PASSWORD)))
                .andExpect(status().isOk());
        assertThatThrownBy(() -> casework.find(started.reference(), stranger)).isInstanceOf(NotFound.class);
    }

    @Test
    void aReportThatNeverComesCountsAgainstTheChapter() {
        CaseView started = asked();
        time.advance("P27D");
        assertThat(elements(started)).contains("report-event").doesNotContain("chase-report");
        time.advance("P2D");
        casework.complete(
                task(started, "chase-report", manager),
                Map.of("nextStep", "drop", "reason", "The notes are lost."),
                manager);

        assertThat(seen(started).outcome()).isEqualTo("missed");
        assertThat(chapter().reportsOnTime()).isEqualTo(90);
    }

    @Test
    void aLateReportIsStillTakenAndCountsAsLate() {
        CaseView started = asked();
        time.advance("P29D");
        casework.complete(task(started, "report-event"), report(), organizer);

        assertThat(elements(started)).containsExactly("read-and-reply");
        assertThat(chapter().reportsOnTime()).isEqualTo(90);
    }

    @Test
    void anEventThatDidNotTakePlaceIsTakenBack() throws Exception {
        CaseView event = propose(Map.of());
        time.advance("P11D");
        CaseView started = retrospective(event, 0);
        assertThat(chapter().eventsHeld()).isEqualTo(11);
        casework.act(started.reference(), "cancel", Map.of("reason", "The venue was flooded."), organizer);

        assertThat(seen(started).outcome()).isEqualTo("cancelled");
        assertThat(onlyEvent(event).status()).isEqualTo(EventStatus.CANCELLED);
        assertThat(chapter().eventsHeld()).isEqualTo(10);
        http.perform(get("/chapters/{slug}/calendar.ics", proposals.chapter()))
                .andExpect(content().string(containsString("STATUS:CANCELLED")))
                .andExpect(content().string(containsString("SEQUENCE:1")));
    }

    @Test
    void anEventThatTakesPlaceLaterIsReportedOnLater() {
        CaseView event = propose(Map.of());
        time.advance("P11D");
        CaseView started = retrospective(event, 0);
        Map<String, Object> later = Map.of(
                "startsAt", proposals.evening(10).toString(),
                "endsAt", proposals.evening(10).plusHours(3).toString(),
                "reason", "The speaker fell ill.");
        casework.act(started.reference(), "reschedule", later, organizer);

        assertThat(onlyEvent(event).status()).isEqualTo(EventStatus.SCHEDULED);
        assertThat(chapter().eventsHeld()).isEqualTo(10);
        assertThat(elements(started)).contains("event-ends");
        time.advance("P9D");
        assertThat(onlyEvent(event).status()).isEqualTo(EventStatus.SCHEDULED);
        time.advance("P2D");
        assertThat(onlyEvent(event).status()).isEqualTo(EventStatus.HELD);
        assertThat(chapter().eventsHeld()).isEqualTo(11);
        time.advance("P2D");
        assertThat(elements(started)).contains("report-event");
    }

    @Test
    void eachDateOfASeriesHasItsOwnAndAnotherDatesCancellationIsNotItsConcern() {
        CaseView event = propose(Map.of(
                "repeats",
                "weekly",
                "repeatUntil",
                proposals.evening(25).toLocalDate().toString()));
        time.advance("P11D");
        CaseView first = retrospective(event, 0);
        casework.act(
                event.reference(),
                "cancel",
                Map.of(
                        "scope", "one",
                        "date", proposals.evening(6).toLocalDate().toString(),
                        "reason", "Holidays"),
                organizer);
        assertThat(seen(first).status()).isEqualTo("open");

        time.advance("P14D");
        assertThat(seen(event).outcome()).isEqualTo("held");
        assertThat(around(event)).hasSize(2);
        assertThat(elements(first)).contains("report-event");
    }

    @Test
    void theEventsPageAndTheRetrospectivesPageLeadToEachOther() throws Exception {
        CaseView event = propose(
                Map.of("currency", "USD", "sponsors", List.of(Map.of("name", "Lanterns of " + proposals.city()))));
        time.advance("P11D");
        CaseView started = retrospective(event, 0);
        String sponsorship = around(event).stream()
                .filter(reference -> reference.startsWith("SPO-"))
                .findFirst()
                .orElseThrow();
        PageVisitor seeing = new PageVisitor(http, organizer);
        seeing.ask(get("/cases/" + event.reference()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/cases/" + started.reference())))
                .andExpect(content().string(containsString("/cases/" + sponsorship)));
        seeing.ask(get("/cases/" + started.reference()))
                .andExpect(content().string(containsString("/cases/" + event.reference())))
                .andExpect(content().string(containsString("/cases/" + sponsorship)));
        Person stranger = new Cast(accounts).anybody();
        new PageVisitor(http, stranger)
                .ask(get("/cases/" + started.reference()))
                .andExpect(status().isNotFound());
    }

    @Test
    void thatAnotherDateOfASeriesMovesIsNotItsConcern() {
        CaseView event = propose(Map.of(
                "repeats",
                "weekly",
                "repeatUntil",
                proposals.evening(25).toLocalDate().toString()));
        time.advance("P11D");
        CaseView first = retrospective(event, 0);
        time.advance("P2D");
        assertThat(elements(first)).contains("report-event");
        casework.act(
                event.reference(),
                "reschedule",
                Map.of(
                        "date", proposals.evening(11).toLocalDate().toString(),
                        "startsAt", proposals.evening(13).toString(),
                        "endsAt", proposals.evening(13).plusHours(2).toString(),
                        "reason", "A holiday"),
                organizer);
        assertThat(elements(first)).contains("report-event");
        assertThat(chapter().eventsHeld()).isEqualTo(11);
    }

    private CaseView propose(Map<String, Object> more) {
        return casework.start("event-proposal", proposals.meetup(10, more), organizer);
    }

    /** A retrospective whose report is asked for. */
    private CaseView asked() {
        CaseView event = propose(Map.of());
        time.advance("P11D");
        time.advance("P1D");
        time.advance("P1D");
        return retrospective(event, 0);
    }

    private static Map<String, Object> report() {
        return new HashMap<>(Map.of(
                "registered",
                30,
                "attended",
                24,
                "conductIncidents",
                0,
                "best",
                "The demos",
                "worst",
                "The heat",
                "metrics",
                List.of(
                        Map.of("name", "attended", "expected", 25, "actual", 24),
                        Map.of("name", "first-timers", "expected", 5, "actual", 9))));
    }

    private CaseView retrospective(CaseView event, int date) {
        String reference = jdbc.sql("select case_reference from retrospective_report where event_id = ?")
                .param(events.ofCase(event.reference()).get(date).id())
                .query(String.class)
                .single();
        return casework.find(reference, organizer);
    }

    private long id(CaseView view) {
        return jdbc.sql("select id from retrospective_report where case_reference = ?")
                .param(view.reference())
                .query(Long.class)
                .single();
    }

    private ChapterInfo chapter() {
        return chapters.find(proposals.chapter()).orElseThrow();
    }

    private EventInfo onlyEvent(CaseView view) {
        return events.ofCase(view.reference()).get(0);
    }

    private CaseView seen(CaseView view) {
        return casework.find(view.reference(), organizer);
    }

    private List<String> around(CaseView view) {
        return pages.read(view.reference(), organizer).around().stream()
                .map(CaseView::reference)
                .toList();
    }

    private List<TimelineView> timeline(CaseView view, Person who) {
        return casework.timeline(view.reference(), who, 100, null).items();
    }

    private List<String> elements(CaseView view) {
        return seen(view).waitingFor().stream().map(CaseView.Waiting::element).toList();
    }

    private String task(CaseView view, String element) {
        return task(view, element, organizer);
    }

    private String task(CaseView view, String element, Person who) {
        return casework.find(view.reference(), who).waitingFor().stream()
                .filter(wait -> wait.element().equals(element) && wait.task() != null)
                .map(wait -> String.valueOf(wait.task()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> subjects() {
        return letters.to(organizer.email(), 50).stream()
                .map(Letters.Mail::subject)
                .toList();
    }
}
