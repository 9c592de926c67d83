package org.chapterhouse.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chapterhouse.Cast;
import org.chapterhouse.Proposals;
import org.chapterhouse.TimeTravel;
import org.chapterhouse.TimeTravelTest;
import org.chapterhouse.api.FieldError;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.api.Refusal;
import org.chapterhouse.casework.ActionView;
import org.chapterhouse.casework.CaseView;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.casework.DraftView;
import org.chapterhouse.casework.Drafts;
import org.chapterhouse.casework.TimelineView;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.chapter.Trust;
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

/** Proposals in the whole application while time goes by: timers, reminders, letters and records together. */
@TimeTravelTest
class EventProposalLifeTests {

    private static final Map<String, Object> APPROVE = Map.of("decision", "approve");
    private static final Map<String, Object> FUNDS = Map.of("fundsAsked", 800, "currency", "USD");

    @Autowired
    private TimeTravel time;

    @Autowired
    private Casework casework;

    @Autowired
    private ChapterDirectory chapters;

    @Autowired
    private EventDirectory events;

    @Autowired
    private Letters letters;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Clock clock;

    @Autowired
    private MockMvc http;

    @Autowired
    private Drafts drafts;

    @Autowired
    private JdbcClient jdbc;

    private Cast cast;
    private Proposals proposals;
    private Person organizer;
    private Person manager;
    private Person lead;

    @BeforeEach
    void aSteadyChapter() {
        cast = new Cast(accounts);
        proposals = new Proposals(chapters, people, cast.anybody(), clock, 5);
        organizer = proposals.organizer();
        manager = cast.member("community-managers", "europe");
        lead = cast.member("regional-leads", "europe");
    }

    @Test
    void aProposedEventsNewDateIsTheCasesAndMovesItsHardStop() {
        CaseView started = propose(30, Map.of());
        CaseView moved = reschedule(started, 50);

        assertThat(moved.data()).containsEntry("startsAt", proposals.evening(50).toString());
        assertThat(moved.waitingFor()).extracting(CaseView.Waiting::element).contains("screen-proposal");
        time.advance("P25D");
        assertThat(seen(started).status()).as("the old hard stop is over").isEqualTo("open");
        time.advance("P19D");
        assertThat(seen(started).outcome()).isEqualTo("expired");
        assertThat(subjects(organizer)).anyMatch(subject -> subject.contains(started.reference()));
    }

    @Test
    void aProposedEventIsRecordedOnItsNewDate() {
        CaseView started = propose(30, Map.of());
        reschedule(started, 50);
        answer(started, "screen-proposal", APPROVE, manager);

        assertThat(onlyEvent(started).when().start().toLocalDateTime()).isEqualTo(proposals.evening(50));
    }

    @Test
    void anApprovedEventsNewDateIsTheCasesToo() {
        proposals = new Proposals(chapters, people, cast.anybody(), clock, 2);
        organizer = proposals.organizer();
        cast.member("event-reviewers", "europe");
        CaseView started = propose(30, Map.of());
        answer(started, "screen-proposal", APPROVE, manager);
        answer(started, "review-proposal", APPROVE, cast.member("event-reviewers", "europe"));
        assertThat(seen(started).decision()).isEqualTo("approved");
        CaseView moved = reschedule(started, 45);

        String start = proposals.evening(45).toString();
        assertThat(moved.data()).containsEntry("startsAt", start);
        assertThat(onlyEvent(started).when().start().toLocalDateTime()).hasToString(start);
        assertThat(engine(started, "startsInstant"))
                .isEqualTo(onlyEvent(started).when().start().toInstant().toEpochMilli());

        time.advance("P32D");
        assertThat(seen(started).status()).isEqualTo("open");
        assertThat(onlyEvent(started).status()).isEqualTo(EventStatus.SCHEDULED);
        time.advance("P14D");
        assertThat(seen(started).outcome()).isEqualTo("held");
        assertThat(onlyEvent(started).status()).isEqualTo(EventStatus.HELD);
        assertThat(chapters.find(proposals.chapter()).orElseThrow().trust())
                .as("three events held")
                .isEqualTo(Trust.STEADY);
    }

    @Test
    void aDeclinedNewDateLeavesTheApprovedOne() {
        CaseView started = propose(30, Map.of());
        answer(started, "screen-proposal", APPROVE, manager);
        reschedule(started, 3);
        assertThat(seen(started).data())
                .containsEntry("startsAt", proposals.evening(30).toString());
        answer(started, "review-reschedule", because("decline"), manager);

        assertThat(seen(started).data())
                .containsEntry("startsAt", proposals.evening(30).toString());
        assertThat(onlyEvent(started).when().start().toLocalDateTime()).isEqualTo(proposals.evening(30));
        assertThat(subjects(organizer))
                .anyMatch(subject -> subject.contains("the approved date stays"))
                .noneMatch(subject -> subject.contains("is declined"));
    }

    @Test
    void aNewDateThatPassesUndecidedLeavesTheApprovedOne() {
        CaseView started = propose(30, Map.of());
        answer(started, "screen-proposal", APPROVE, manager);
        reschedule(started, 3);
        time.advance("P4D");

        assertThat(elements(started)).containsExactly("date-over");
        assertThat(onlyEvent(started).when().start().toLocalDateTime()).isEqualTo(proposals.evening(30 - 4));
        assertThat(onlyEvent(started).status()).isEqualTo(EventStatus.SCHEDULED);
        assertThat(subjects(lead)).anyMatch(subject -> subject.contains("near and undecided"));
    }

    @Test
    void managersHearOfWhatIsApprovedAtOnceAndMaySeeIt() {
        proposals = new Proposals(chapters, people, cast.anybody(), clock, 10);
        organizer = proposals.organizer();
        CaseView started = propose(30, Map.of());

        assertThat(started.decision()).isEqualTo("approved");
        assertThat(subjects(manager))
                .anyMatch(subject -> subject.contains("approved at once") && subject.contains(started.reference()));
        assertThat(casework.find(started.reference(), manager).title()).isEqualTo(started.title());
    }

    @Test
    void aNewChaptersMentorPassesItOnAndReviewersDecide() {
        proposals = new Proposals(chapters, people, cast.anybody(), clock, 0);
        organizer = proposals.organizer();
        Person mentor = cast.member("mentors", "europe");
        people.join(mentor.id(), proposals.chapter(), "mentor");
        cast.member("event-reviewers", "europe");
        CaseView started = propose(30, Map.of());
        String task = task(started, "screen-as-mentor");

        assertThatThrownBy(() -> casework.complete(task, because("decline"), mentor))
                .isInstanceOf(InvalidInput.class);
        casework.complete(task, because("request-changes"), mentor);
        assertThat(casework.actions(started.reference(), mentor)).isEmpty();
        answer(started, "revise-proposal", seen(started).data(), organizer);
        answer(started, "screen-as-mentor", APPROVE, mentor);

        assertThat(seen(started).decision()).isNull();
        assertThat(elements(started)).contains("review-proposal");
    }

    @Test
    void eachDateOfASeriesIsHeldInItsTurn() {
        LocalDate until = proposals.evening(36).toLocalDate();
        CaseView started = propose(20, Map.of("repeats", "weekly", "repeatUntil", until.toString()));
        answer(started, "screen-proposal", APPROVE, manager);
        assertThat(statuses(started))
                .containsExactly(EventStatus.SCHEDULED, EventStatus.SCHEDULED, EventStatus.SCHEDULED);

        time.advance("P21D");
        assertThat(statuses(started)).containsExactly(EventStatus.HELD, EventStatus.SCHEDULED, EventStatus.SCHEDULED);
        assertThat(seen(started).status()).isEqualTo("open");
        assertThat(seen(started).data())
                .as("one date's move is not the series'")
                .isEqualTo(moveOne(started, proposals.evening(6), 8).data());

        time.advance("P14D");
        assertThat(statuses(started)).containsOnly(EventStatus.HELD);
        assertThat(seen(started).outcome()).isEqualTo("held");
        assertThat(chapters.find(proposals.chapter()).orElseThrow().eventsHeld())
                .isEqualTo(8);
    }

    @Test
    void aHoldEndsOnItsDayAndTheStepsClockStoodStill() {
        CaseView started = propose(60, Map.of());
        String task = task(started, "screen-proposal");
        LocalDate day = proposals.evening(10).toLocalDate();
        Map<String, Object> hold = new HashMap<>(because("hold"));
        hold.put("holdUntil", day.toString());
        casework.complete(task, hold, manager);
        assertThat(seen(started).stage()).contains("on hold");

        time.advance("P9D");
        assertThat(seen(started).stage()).contains("on hold");
        assertThat(reminders(started)).isEmpty();
        time.advance("P2D");
        assertThat(seen(started).stage()).doesNotContain("on hold");
        assertThat(reminders(started)).isEmpty();
        casework.complete(task, APPROVE, manager);
        assertThat(seen(started).decision()).isEqualTo("approved");
    }

    @Test
    void aHoldDoesNotStopTheHardStopAndTheLeadsHearOfIt() {
        CaseView started = propose(20, Map.of());
        answer(started, "screen-proposal", because("hold"), manager);

        time.advance("P8D");
        for (Person told : List.of(lead, manager)) {
            assertThat(subjects(told))
                    .filteredOn(subject ->
                            subject.contains("expires within a week") && subject.contains(started.reference()))
                    .hasSize(1);
        }
        time.advance("P4D");
        assertThat(subjects(lead)).anyMatch(subject -> subject.contains("expires within two days"));
        time.advance("P2D");
        assertThat(seen(started).outcome()).isEqualTo("expired");
        assertThat(letters.to(organizer.email(), 50))
                .anyMatch(mail -> mail.text().contains(started.reference()));
    }

    @Test
    void whatStandsStillForTwentyDaysIsToldToBothSidesOnce() {
        CaseView started = propose(90, Map.of());
        time.advance("P19D");
        assertThat(subjects(organizer)).noneMatch(subject -> subject.contains("stuck"));
        time.advance("P2D");
        time.advance("P3D");
        assertThat(subjects(organizer))
                .filteredOn(subject -> subject.contains("stuck"))
                .hasSize(1);
        assertThat(subjects(manager))
                .filteredOn(subject -> subject.contains("stuck") && subject.contains(started.title()))
                .hasSize(1);
        assertThat(reminders(started)).contains("submitter", "community-managers");
    }

    @Test
    void aVoteWithAMajorityDecidesWhenItCloses() {
        List<Person> reviewers = reviewers();
        CaseView started = screened(FUNDS);
        time.advance("P3DT1H");
        answer(started, "vote-on-funds", APPROVE, reviewers.get(0));
        answer(started, "vote-on-funds", APPROVE, reviewers.get(1));
        assertThatThrownBy(() -> answer(started, "vote-on-funds", APPROVE, reviewers.get(1)))
                .isInstanceOf(Refusal.class);
        assertThat(seen(started).decision()).isNull();

        time.advance("P3D");
        assertThat(seen(started).decision()).isEqualTo("approved");
    }

    @Test
    void aVotesEndIsToldOnceAndToThoseWhoHaveNotVoted() {
        List<Person> reviewers = reviewers();
        Person party = cast.person(Set.of("event-reviewers"), Set.of("europe"), "Globex");
        Map<String, Object> more = new HashMap<>(FUNDS);
        more.put("sponsors", List.of(Map.of("name", "globex")));
        CaseView started = screened(more);
        time.advance("P3DT1H");
        answer(started, "vote-on-funds", APPROVE, reviewers.get(0));
        time.advance("P2DT12H");

        assertThat(endings(reviewers.get(1), started)).hasSize(1);
        assertThat(endings(reviewers.get(0), started)).as("has voted").isEmpty();
        assertThat(endings(party, started)).as("has a stake").isEmpty();
    }

    private List<String> endings(Person who, CaseView view) {
        return subjects(who).stream()
                .filter(subject -> subject.contains(view.reference()) && subject.contains("closes soon"))
                .toList();
    }

    @Test
    void aReviewerWhoPutItOnHoldStillAnswers() {
        proposals = new Proposals(chapters, people, cast.anybody(), clock, 0);
        organizer = proposals.organizer();
        Person reviewer = reviewers().get(0);
        CaseView started = screened(Map.of());
        answer(started, "review-proposal", because("hold"), reviewer);
        casework.act(started.reference(), "resume", Map.of(), reviewer);
        answer(started, "review-proposal", APPROVE, reviewer);

        assertThat(seen(started).decision()).isEqualTo("approved");
    }

    @Test
    void whoeverHasTheStepKeepsItWhenTheDateIsMoved() {
        CaseView started = propose(30, Map.of());
        casework.claim(task(started, "screen-proposal"), manager);
        reschedule(started, 40);

        assertThat(casework.find(started.reference(), manager).waitingFor())
                .filteredOn(wait -> wait.element().equals("screen-proposal"))
                .extracting(CaseView.Waiting::assignee)
                .containsExactly(manager.username());
    }

    @Test
    void whatExpiresSoonAfterItsArrivalIsToldToTheLeadsBefore() {
        CaseView started = propose(8, Map.of());
        time.advance("PT2H");

        assertThat(subjects(lead))
                .filteredOn(subject -> subject.contains(started.reference()) && subject.contains("expires"))
                .singleElement()
                .asString()
                .contains("within two days");
    }

    @Test
    void aTiedVoteIsExtendedOnceAndThenALeadDecides() {
        List<Person> reviewers = reviewers();
        CaseView started = screened(FUNDS);
        time.advance("P3DT1H");
        answer(started, "vote-on-funds", APPROVE, reviewers.get(0));
        answer(started, "vote-on-funds", because("decline"), reviewers.get(1));
        time.advance("P3D");
        assertThat(elements(started)).contains("vote-on-funds").doesNotContain("decide-as-lead");

        time.advance("P2D");
        assertThat(elements(started)).contains("decide-as-lead").doesNotContain("vote-on-funds");
        answer(started, "decide-as-lead", because("decline"), lead);
        assertThat(seen(started).outcome()).isEqualTo("declined");
    }

    @Test
    void aVoteBelowTheQuorumIsExtendedAndTheLastVoteCounts() {
        List<Person> reviewers = reviewers();
        CaseView started = screened(FUNDS);
        time.advance("P3DT1H");
        answer(started, "vote-on-funds", APPROVE, reviewers.get(0));
        time.advance("P3D");
        answer(started, "vote-on-funds", APPROVE, reviewers.get(1));
        time.advance("P2D");

        assertThat(seen(started).decision()).isEqualTo("approved");
    }

    @Test
    void whereFewerReviewersAreEligibleThanTheQuorumALeadDecides() {
        proposals = new Proposals(chapters, people, cast.anybody(), clock, 5, "LK");
        organizer = proposals.organizer();
        manager = cast.member("community-managers", "asia");
        CaseView started = screened(FUNDS);

        assertThat(elements(started)).contains("decide-as-lead").doesNotContain("vote-opens");
        answer(started, "decide-as-lead", APPROVE, cast.member("regional-leads", "asia"));
        assertThat(seen(started).decision()).isEqualTo("approved");
    }

    @Test
    void aRedirectClosesTheCaseAndOffersADraftWithItsData() {
        CaseView started = propose(30, Map.of());
        Map<String, Object> redirect = new HashMap<>(because("redirect"));
        redirect.put("redirectTo", "atlantis");
        assertThatThrownBy(() -> answer(started, "screen-proposal", redirect, manager))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors())
                        .extracting(FieldError::field)
                        .containsExactly("redirectTo"));
        Proposals there = new Proposals(chapters, people, cast.anybody(), clock, 5);
        redirect.put("redirectTo", there.chapter());
        answer(started, "screen-proposal", redirect, manager);

        assertThat(seen(started).outcome()).isEqualTo("redirected");
        DraftView draft = drafts.list(organizer, "", 10, null).items().get(0);
        assertThat(draft.data()).containsEntry("title", started.title()).containsEntry("chapter", there.chapter());
        assertThat(letters.to(organizer.email(), 50))
                .filteredOn(mail -> mail.subject().contains("better place"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("For a reason.", "draft=" + draft.id()));
        assertThat(subjects(there.organizer())).anyMatch(subject -> subject.contains("may belong to your chapter"));
        assertThat(drafts.submit(draft.id(), there.organizer()).chapter()).isEqualTo(there.chapter());
    }

    @Test
    void aRedirectToAnotherKindStaysWithItsChapter() {
        CaseView started = propose(30, Map.of());
        Map<String, Object> redirect = new HashMap<>(because("redirect"));
        redirect.put("redirectTo", "workshop");
        answer(started, "screen-proposal", redirect, manager);

        assertThat(drafts.list(organizer, "", 10, null).items()).singleElement().satisfies(draft -> assertThat(
                        draft.data())
                .containsEntry("kind", "workshop")
                .containsEntry("chapter", proposals.chapter()));
    }

    @Test
    void aSeriesOfWhichADateWasHeldEndsWhenTheRestIsCancelled() {
        String until = proposals.evening(24).toLocalDate().toString();
        CaseView started = propose(10, Map.of("repeats", "weekly", "repeatUntil", until));
        answer(started, "screen-proposal", APPROVE, manager);
        time.advance("P11D");
        casework.act(started.reference(), "cancel", Map.of("scope", "all"), organizer);
        time.advance("PT1H");

        assertThat(statuses(started)).containsExactly(EventStatus.HELD, EventStatus.CANCELLED, EventStatus.CANCELLED);
        assertThat(seen(started).outcome()).isEqualTo("held");
    }

    @Test
    void aNewStartTakesTheEndAlong() {
        CaseView started = propose(30, Map.of());
        answer(started, "screen-proposal", APPROVE, manager);
        String start = proposals.evening(45).toString();
        casework.act(started.reference(), "reschedule", Map.of("startsAt", start), organizer);

        assertThat(seen(started).data())
                .containsEntry("startsAt", start)
                .containsEntry("endsAt", proposals.evening(45).plusHours(2).toString());
    }

    @Test
    void staffDeclineWhileTheSubmitterHasTheTask() {
        CaseView started = propose(30, Map.of());
        answer(started, "screen-proposal", because("request-changes"), manager);
        assertThat(casework.actions(started.reference(), organizer))
                .extracting(ActionView::name)
                .contains("withdraw", "cancel", "reschedule")
                .doesNotContain("decline");

        casework.act(started.reference(), "decline", Map.of("comment", "The chapter is closing."), manager);

        assertThat(seen(started).outcome()).isEqualTo("declined");
        assertThat(seen(started).decision()).isEqualTo("declined");
    }

    @Test
    void anUnconflictedLeadLetsAPartyDecideAndItIsOnTheRecord() {
        Person cohost = cast.person(Set.of("community-managers"), Set.of("europe"), null);
        people.join(cohost.id(), proposals.chapter(), "organizer");
        CaseView started = propose(30, Map.of());
        String task = task(started, "screen-proposal");

        assertThatThrownBy(() -> casework.claim(task, cohost)).isInstanceOf(Refusal.class);
        casework.assign(task, cohost.username(), "Nobody else is there this week", lead);
        casework.complete(task, APPROVE, cohost);

        assertThat(seen(started).decision()).isEqualTo("approved");
        assertThat(casework.timeline(started.reference(), lead, 100, null).items())
                .extracting(TimelineView::text)
                .anyMatch(text -> text != null && text.contains("Nobody else is there this week"));
    }

    private CaseView propose(int days, Map<String, Object> more) {
        return casework.start("event-proposal", proposals.meetup(days, more), organizer);
    }

    private CaseView screened(Map<String, Object> more) {
        CaseView started = propose(60, more);
        answer(started, "screen-proposal", APPROVE, manager);
        return started;
    }

    private List<Person> reviewers() {
        return List.of(cast.member("event-reviewers", "europe"), cast.member("event-reviewers", "europe"));
    }

    private CaseView reschedule(CaseView view, int days) {
        Map<String, Object> dates = Map.of(
                "startsAt", proposals.evening(days).toString(),
                "endsAt", proposals.evening(days).plusHours(2).toString());
        return casework.act(view.reference(), "reschedule", dates, organizer);
    }

    private CaseView moveOne(CaseView view, LocalDateTime from, int days) {
        Map<String, Object> dates = Map.of(
                "date", from.toLocalDate().toString(),
                "startsAt", proposals.evening(days).toString(),
                "endsAt", proposals.evening(days).plusHours(2).toString());
        return casework.act(view.reference(), "reschedule", dates, organizer);
    }

    private void answer(CaseView view, String element, Map<String, Object> data, Person who) {
        casework.complete(task(view, element), data, who);
    }

    private static Map<String, Object> because(String decision) {
        return Map.of("decision", decision, "comment", "For a reason.");
    }

    private CaseView seen(CaseView view) {
        return casework.find(view.reference(), organizer);
    }

    private String task(CaseView view, String element) {
        return seen(view).waitingFor().stream()
                .filter(wait -> wait.element().equals(element) && wait.task() != null)
                .map(wait -> String.valueOf(wait.task()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> elements(CaseView view) {
        return seen(view).waitingFor().stream().map(CaseView.Waiting::element).toList();
    }

    private EventInfo onlyEvent(CaseView view) {
        List<EventInfo> all = events.ofCase(view.reference());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<EventStatus> statuses(CaseView view) {
        return events.ofCase(view.reference()).stream().map(EventInfo::status).toList();
    }

    private List<String> reminders(CaseView view) {
        return jdbc
                .sql("select r.reminder from casework_reminder r join casework_wait w on w.id = r.wait_id"
                        + " join casework_case c on c.id = w.case_id where c.reference = ?")
                .param(view.reference())
                .query(String.class)
                .list()
                .stream()
                .map(reminder -> reminder.split(" ")[0])
                .toList();
    }

    private List<String> subjects(Person who) {
        return letters.to(who.email(), 50).stream().map(Letters.Mail::subject).toList();
    }

    private long engine(CaseView view, String variable) {
        return jdbc.sql("select v.long_ from act_ru_variable v join act_ru_execution e on e.id_ = v.proc_inst_id_"
                        + " where e.business_key_ = ? and v.name_ = ?")
                .param(view.reference())
                .param(variable)
                .query(Long.class)
                .single();
    }
}
