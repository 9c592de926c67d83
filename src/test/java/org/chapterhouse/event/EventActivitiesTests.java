package org.chapterhouse.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.chapterhouse.event.EventFixtures.MADRID;
import static org.chapterhouse.event.EventFixtures.evening;
import static org.chapterhouse.event.EventFixtures.facts;
import static org.chapterhouse.event.EventFixtures.meetup;
import static org.chapterhouse.event.EventFixtures.snapshot;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.chapterhouse.RecordsTest;
import org.chapterhouse.RecordsTestBeans;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.chapter.ChapterStatus;
import org.chapterhouse.engine.Activity;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;

@RecordsTest
class EventActivitiesTests {

    private static final String CASE = "EVT-2026-000001";
    private static final LocalDate DAY = LocalDate.of(2026, 12, 3);

    @Autowired
    private Map<String, Activity> catalogue;

    @Autowired
    private Cases cases;

    @Autowired
    private People people;

    @Autowired
    private ChapterDirectory chapters;

    @Autowired
    private EventDirectory events;

    @Autowired
    private Events repository;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private MessageSource messages;

    private final Map<String, Object> variables = new HashMap<>();

    @BeforeEach
    void aChapterWithTwoOrganizers() {
        Mockito.reset(cases, people);
        chapters.takeOver("malaga", facts("Málaga", "ES", "Europe/Madrid", 36.72, -4.42), ChapterStatus.ACTIVE, "test");
        List<Person> organizers = List.of(person(7, "Ada", " Acme "), person(8, "Eva", "ACME"), person(9, "Ida", null));
        when(people.organizersOf("malaga")).thenReturn(organizers);
        when(people.byId(7)).thenReturn(Optional.of(organizers.get(0)));
        proposal(Map.of());
    }

    @Test
    void areInTheCatalogueUnderTheirNames() {
        assertThat(catalogue).isNotEmpty().allSatisfy((bean, activity) -> {
            assertThat(activity.name()).isEqualTo(bean);
            assertThat(activity.purpose()).isNotBlank();
        });
        assertThat(catalogue)
                .containsKeys(
                        "loadChapterStanding",
                        "checkEventProposal",
                        "planReview",
                        "recordEvents",
                        "checkReschedule",
                        "moveEvents",
                        "cancelEvents",
                        "markEventsHeld");
    }

    @Test
    void countWhatTheDecisionsReadOfAProposal() {
        proposal(Map.of(
                "repeats",
                "weekly",
                "repeatUntil",
                "2026-12-24",
                "ticketPrice",
                12.5,
                "expectedAttendance",
                30,
                "coaches",
                8,
                "sponsors",
                List.of(
                        Map.of("name", "Acme", "tier", "gold"),
                        Map.of("name", "acme"),
                        Map.of("name", "Initech"),
                        Map.of("tier", "host"))));

        run("checkEventProposal");

        assertThat(variables)
                .containsEntry("startsInstant", Date.from(Instant.parse("2026-12-03T18:00:00Z")))
                .containsEntry("endsInstant", Date.from(Instant.parse("2026-12-03T20:00:00Z")))
                .containsEntry("leadDays", 9L)
                .containsEntry("occurrences", 4L)
                .containsEntry("ticketed", true)
                .containsEntry("organizers", 3L)
                .containsEntry("employers", 1L)
                .containsEntry("committedSponsors", 2L)
                .containsEntry("attendeesPerCoach", 3.75)
                .containsEntry("clashes", 0L)
                .containsEntry("publicHolidays", 0L)
                .containsEntry("countryConferencesNear", 0L)
                .containsEntry("cityConferencesThisYear", 0L);
        verify(cases, never()).tell(any(), any(), any());
    }

    @Test
    void setEveryOutputEvenWhereNothingIsSaid() {
        run("checkEventProposal");

        activity("checkEventProposal").outputs().forEach(output -> assertThat(variables)
                .containsKey(output.name()));
        assertThat(variables).containsEntry("attendeesPerCoach", null).containsEntry("ticketed", false);
    }

    @Test
    void nameTheEventsThatClashOnTheTimeline() {
        chapters.takeOver("nerja", facts("Nerja", "ES", "Europe/Madrid", 36.75, -3.87), ChapterStatus.ACTIVE, "test");
        chapters.takeOver("sevilla", facts("Sevilla", "ES", "Europe/Madrid", 37.39, -5.98), ChapterStatus.ACTIVE, "t");
        other("1", "malaga", meetup("Ours, the same day"), DAY);
        other("2", "nerja", meetup("Fifty kilometres away"), DAY);
        other("3", "sevilla", meetup("Too far away"), DAY);
        other("4", "nerja", meetup("The day after"), DAY.plusDays(1));
        other("7", "sevilla", conference("Far, but people travel to it"), DAY);
        When threeDays = When.local(DAY.minusDays(2).atTime(9, 0), DAY.atTime(17, 0), MADRID);
        events.takeOver("t", "8", "sevilla", conference("Its last day"), threeDays, EventStatus.SCHEDULED);
        other("9", "sevilla", conference("Over by then"), DAY.minusDays(1));
        other(
                "5",
                "nerja",
                new EventFacts("Online", null, "meetup", "online", Venue.UNKNOWN, null, null, null, null),
                DAY);
        events.takeOver("t", "6", "malaga", meetup("Called off"), evening(DAY), EventStatus.CANCELLED);

        run("checkEventProposal");

        assertThat(variables).containsEntry("clashes", 4L);
        ArgumentCaptor<Cases.Note> note = ArgumentCaptor.forClass(Cases.Note.class);
        verify(cases).tell(eq(CASE), note.capture(), eq("the-step"));
        assertThat(note.getValue().kind()).isEqualTo("rule");
        assertThat(note.getValue().visibility()).isEqualTo("shared");
        assertThat(note.getValue().text())
                .contains("4 other events", "Ours, the same day", "Fifty kilometres away", "Chapterhouse Nerja")
                .contains("Far, but people travel to it", "Its last day")
                .doesNotContain("Too far", "day after", "Online", "Called off", "Over by then");
    }

    @Test
    void namePublicHolidaysOnTheTimeline() {
        proposal(
                Map.of("repeats", "weekly", "repeatUntil", "2027-01-14", "startsAt", "2026-12-11T19:00", "endsAt", ""));
        run("checkEventProposal");

        assertThat(variables).as("Christmas and New Year").containsEntry("publicHolidays", 2L);
        ArgumentCaptor<Cases.Note> note = ArgumentCaptor.forClass(Cases.Note.class);
        verify(cases).tell(eq(CASE), note.capture(), eq("the-step"));
        assertThat(note.getValue().text()).contains("2 dates are public holidays", "Christmas", "25 Dec 2026");
    }

    @Test
    void everyNightOfAWeekendCounts() {
        proposal(Map.of("nights", 2, "startsAt", "2026-12-23T10:00", "endsAt", "2026-12-25T18:00"));
        run("checkEventProposal");
        assertThat(variables).containsEntry("publicHolidays", 1L);
    }

    @Test
    void countConferencesNearbyInTimeAndPlace() {
        chapters.takeOver("bilbao", facts("Bilbao", "ES", "Europe/Madrid", 43.26, -2.93), ChapterStatus.ACTIVE, "test");
        other("1", "bilbao", conference("Norte"), DAY.minusMonths(2));
        other("2", "bilbao", conference("Long ago"), DAY.minusMonths(2).minusDays(1));
        other("3", "malaga", conference("Sur"), LocalDate.of(2026, 1, 5));

        run("checkEventProposal");

        assertThat(variables).containsEntry("countryConferencesNear", 1L).containsEntry("cityConferencesThisYear", 1L);
    }

    @Test
    void neverLetAProposalExpireTheMomentItArrives() {
        variables.put("startsInstant", Date.from(Instant.parse("2026-12-03T18:00:00Z")));
        variables.put("minimumLeadDays", 5L);
        run("planReview");
        assertThat(variables)
                .containsEntry("decideBy", Date.from(Instant.parse("2026-11-28T18:00:00Z")))
                .containsEntry("insideLeadTime", false);

        variables.put("minimumLeadDays", 14L);
        run("planReview");
        assertThat(variables)
                .containsEntry("decideBy", Date.from(Instant.parse("2026-12-03T18:00:00Z")))
                .containsEntry("insideLeadTime", true);
    }

    @Test
    void recordAnEventForEachDateAndOnlyOnce() {
        proposal(Map.of(
                "repeats",
                "weekly",
                "repeatUntil",
                "2026-12-17",
                "venueName",
                "Casa",
                "stepFree",
                true,
                "capacity",
                40));

        run("recordEvents");
        run("recordEvents");

        assertThat(events.ofCase(CASE)).hasSize(3).allSatisfy(event -> {
            assertThat(event.status()).isEqualTo(EventStatus.SCHEDULED);
            assertThat(event.facts().title()).isEqualTo("Winter evening");
            assertThat(event.facts().venue().stepFree()).isTrue();
            assertThat(event.facts().capacity()).isEqualTo(40);
        });
        assertThat(variables).containsEntry("eventOverAt", Date.from(Instant.parse("2026-12-17T20:00:00Z")));
    }

    @Test
    void moveOneDateOfASeries() {
        series();
        answer(Map.of("date", "2026-12-10", "startsAt", "2026-12-11T18:00", "endsAt", "2026-12-11T22:00"));

        run("checkReschedule");
        run("moveEvents");

        assertThat(variables)
                .containsEntry("newLeadDays", 17L)
                .containsEntry("occurrenceKnown", true)
                .containsEntry("startsInstant", Date.from(Instant.parse("2026-12-03T18:00:00Z")))
                .containsEntry("eventOverAt", Date.from(Instant.parse("2026-12-17T20:00:00Z")));
        assertThat(starts()).containsExactly("2026-12-03T19:00", "2026-12-11T18:00", "2026-12-17T19:00");
        assertThat(events.ofCase(CASE)).extracting(EventInfo::sequence).containsExactly(0, 1, 0);
    }

    @Test
    void moveAllDatesByAsMuchWhenNoneIsNamed() {
        series();
        answer(Map.of("startsAt", "2026-12-04T18:30", "endsAt", "2026-12-04T20:00"));

        run("moveEvents");

        assertThat(starts()).containsExactly("2026-12-04T18:30", "2026-12-11T18:30", "2026-12-18T18:30");
        assertThat(variables).containsEntry("eventOverAt", Date.from(Instant.parse("2026-12-18T19:00:00Z")));
    }

    @Test
    void knowADateThatIsNotInTheSeries() {
        series();
        answer(Map.of("date", "2026-12-09", "startsAt", "2026-12-11T18:00"));

        run("checkReschedule");
        assertThat(variables).containsEntry("occurrenceKnown", false);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> run("moveEvents"))
                .satisfies(e -> assertThat(e.errors().get(0).field()).isEqualTo("date"));
    }

    @Test
    void cancelOneDateAndThenTheRest() {
        series();
        answer(Map.of("scope", "one", "date", "2026-12-17", "reason", "holiday"));
        run("cancelEvents");
        assertThat(variables)
                .containsEntry("datesLeft", 2L)
                .containsEntry("eventOverAt", Date.from(Instant.parse("2026-12-10T20:00:00Z")));

        answer(Map.of("scope", "all", "reason", "no venue"));
        run("cancelEvents");
        assertThat(variables).containsEntry("datesLeft", 0L).containsEntry("eventOverAt", null);
        assertThat(events.ofCase(CASE)).extracting(EventInfo::status).containsOnly(EventStatus.CANCELLED);
    }

    @Test
    void moveNothingToADateThatHasBegun() {
        series();
        answer(Map.of("startsAt", "2026-11-01T18:30"));
        assertThatExceptionOfType(NewDateOver.class).isThrownBy(() -> run("moveEvents"));
        assertThat(starts()).first().isEqualTo("2026-12-03T19:00");
    }

    @Test
    void tellTheCaseWhatFollowsFromANewStart() {
        series();
        answer(Map.of("startsAt", "2026-12-04T18:30"));
        run("moveEvents");
        verify(cases).adopt(CASE, "reschedule", Map.of("endsAt", "2026-12-04T20:30", "repeatUntil", "2026-12-18"));
    }

    @Test
    void refuseToChangeWhatIsOver() {
        series();
        answer(Map.of("scope", "all"));
        run("cancelEvents");
        assertThatExceptionOfType(NothingUpcoming.class).isThrownBy(() -> run("cancelEvents"));
    }

    @Test
    void askWhichDateToCancel() {
        series();
        answer(Map.of("scope", "one"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> run("cancelEvents"))
                .satisfies(e -> assertThat(e.errors().get(0).field()).isEqualTo("date"));
    }

    @Test
    void markWhatIsOverAsHeldAndCountItForTheChapter() {
        series();
        Clock later = Clock.fixed(Instant.parse("2026-12-10T21:00:00Z"), ZoneOffset.UTC);
        CaseEvents then = new CaseEvents(repository, later, publisher, messages);

        then.markHeld(CASE);
        then.markHeld(CASE);

        assertThat(events.ofCase(CASE))
                .extracting(EventInfo::status)
                .containsExactly(EventStatus.HELD, EventStatus.HELD, EventStatus.SCHEDULED);
        assertThat(chapters.find("malaga").orElseThrow().eventsHeld()).isEqualTo(2);
        assertThat(chapters.find("malaga").orElseThrow().lastActivity()).isEqualTo("2026-12-10");
    }

    @Test
    void keepTheWallClockOfTheProposalsZone() {
        series();
        repository.flush();
        Event stored = repository.findByCaseReferenceOrderByStartsAt(CASE).get(0);
        assertThat(stored.when().start().toLocalDateTime()).isEqualTo(LocalDateTime.of(2026, 12, 3, 19, 0));
        assertThat(stored.when().start().getZone()).isEqualTo(MADRID);
    }

    private void series() {
        proposal(Map.of("repeats", "weekly", "repeatUntil", "2026-12-17"));
        run("recordEvents");
    }

    private List<String> starts() {
        return events.ofCase(CASE).stream()
                .map(event -> event.when().start().toLocalDateTime().toString())
                .toList();
    }

    private void proposal(Map<String, Object> more) {
        Map<String, Object> data = new HashMap<>(Map.of(
                "chapter", "malaga",
                "title", "Winter evening",
                "kind", "meetup",
                "mode", "in-person",
                "timezone", "Europe/Madrid",
                "startsAt", "2026-12-03T19:00",
                "endsAt", "2026-12-03T21:00"));
        data.putAll(more);
        when(cases.snapshot(CASE)).thenReturn(snapshot(CASE, "malaga", data));
    }

    private void answer(Map<String, Object> data) {
        variables.put("step", "reschedule");
        when(cases.answers(CASE, "reschedule"))
                .thenReturn(List.of(
                        new Cases.StepAnswer(7, RecordsTestBeans.NOW, Map.of("startsAt", "2020-01-01T00:00")),
                        new Cases.StepAnswer(7, RecordsTestBeans.NOW, data)));
    }

    private void other(String id, String chapter, EventFacts facts, LocalDate day) {
        events.takeOver("t", id, chapter, facts, evening(day), EventStatus.SCHEDULED);
    }

    private static EventFacts conference(String title) {
        return new EventFacts(title, null, "conference", "in-person", Venue.UNKNOWN, null, null, null, null);
    }

    private static Person person(long id, String name, @Nullable String employer) {
        return new Person(
                id,
                name.toLowerCase(Locale.ROOT),
                name,
                name + "@example.org",
                Set.of("organizers"),
                Set.of(),
                List.of(),
                employer,
                Locale.ENGLISH,
                ZoneId.of("Europe/Madrid"));
    }

    private Activity activity(String name) {
        return Objects.requireNonNull(catalogue.get(name), name);
    }

    private void run(String activity) {
        DelegateExecution execution = mock(DelegateExecution.class);
        when(execution.getProcessBusinessKey()).thenReturn(CASE);
        when(execution.getCurrentActivityId()).thenReturn("the-step");
        when(execution.getVariable(any())).thenAnswer(call -> variables.get(call.<String>getArgument(0)));
        Mockito.doAnswer(call -> variables.put(call.getArgument(0), call.getArgument(1)))
                .when(execution)
                .setVariable(any(), any());
        try {
            activity(activity).execute(execution);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
