package org.chapterhouse.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chapterhouse.ApplicationTest;
import org.chapterhouse.Cast;
import org.chapterhouse.api.FieldError;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class CaseLifeTests {

    @Autowired
    Casework casework;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cases cases;

    @Autowired
    TransactionTemplate transaction;

    Cast cast;
    Person submitter;
    Person manager;

    @BeforeEach
    void people() {
        cast = new Cast(accounts);
        submitter = cast.anybody();
        manager = cast.member("community-managers", "europe");
    }

    @Test
    void a_case_waits_for_the_group_that_the_model_names() {
        CaseView started = start("A quiet evening");

        assertThat(started.reference()).matches("TRY-\\d{4}-\\d{6}");
        assertThat(started.status()).isEqualTo("open");
        assertThat(started.stage()).isEqualTo("With the manager");
        assertThat(started.submittedBy()).isEqualTo(submitter.username());
        assertThat(started.data()).containsEntry("title", "A quiet evening");
        assertThat(started.waitingFor()).singleElement().satisfies(wait -> {
            assertThat(wait.kind()).isEqualTo("task");
            assertThat(wait.element()).isEqualTo("check-request");
            assertThat(wait.group()).isEqualTo("community-managers");
            assertThat(wait.due()).isCloseTo(wait.since().plusDays(3), within(1, ChronoUnit.SECONDS));
        });
    }

    @Test
    void a_refused_form_leaves_nothing_behind() {
        long before = count("casework_case") + count("act_ru_execution") + count("casework_timeline");

        assertThatThrownBy(() -> casework.start("casework-trial", Map.of("amount", -1), submitter))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.errors())
                        .extracting(FieldError::field)
                        .containsExactlyInAnyOrder("title", "amount"));

        assertThat(count("casework_case") + count("act_ru_execution") + count("casework_timeline"))
                .isEqualTo(before);
    }

    @Test
    void changes_come_back_to_the_same_manager() {
        CaseView started = start("Needs work");
        String task = task(started);
        casework.claim(task, manager);
        casework.complete(task, Map.of("decision", "request-changes", "comment", "Say how many"), manager);

        CaseView asked = casework.find(started.reference(), submitter);
        assertThat(asked.waitingFor()).singleElement().satisfies(wait -> {
            assertThat(wait.element()).isEqualTo("revise-request");
            assertThat(wait.group()).isEqualTo("organizers");
        });
        casework.complete(task(asked), Map.of("title", "Better", "amount", 12), submitter);

        CaseView back = casework.find(started.reference(), manager);
        assertThat(back.data()).containsEntry("title", "Better").containsEntry("amount", 12);
        assertThat(back.title()).isEqualTo("Better");
        assertThat(titlesInTheInbox(started)).containsExactly("Better");
        assertThat(back.waitingFor()).singleElement().satisfies(wait -> {
            assertThat(wait.element()).isEqualTo("check-request");
            assertThat(wait.assignee()).isEqualTo(manager.username());
        });
        assertThat(casework.timeline(started.reference(), submitter, 100, null).items())
                .filteredOn(line -> line.kind().equals("answered"))
                .flatExtracting(TimelineView::changes)
                .extracting(TimelineView.Change::field)
                .containsExactlyInAnyOrder("title", "amount");
    }

    @Test
    void a_renamed_case_has_its_new_name_in_the_inbox_and_nobody_is_asked_again() {
        CaseView started = start("Night of R");
        casework.claim(task(started), manager);
        long letters = count("notification_letter");

        transaction.executeWithoutResult(status -> cases.rename(started.reference(), "Day of R"));

        assertThat(casework.find(started.reference(), manager).title()).isEqualTo("Day of R");
        assertThat(titlesInTheInbox(started)).containsExactly("Day of R");
        assertThat(count("notification_letter")).isEqualTo(letters);
    }

    @Test
    void a_decision_other_than_yes_needs_a_reason() {
        String task = task(start("Unlucky"));

        assertThatThrownBy(() -> casework.complete(task, Map.of("decision", "decline"), manager))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.errors())
                        .extracting(FieldError::field)
                        .containsExactly("comment"));
    }

    @Test
    void two_reviewers_answer_once_each_and_both_must_approve() {
        CaseView started = start("For the panel");
        casework.complete(task(started), Map.of("decision", "approve"), manager);
        Person one = cast.member("event-reviewers", "europe");
        Person other = cast.member("event-reviewers", "europe");
        List<String> turns = casework.find(started.reference(), one).waitingFor().stream()
                .map(CaseView.Waiting::task)
                .toList();
        assertThat(turns).hasSize(2);

        casework.complete(turns.get(0), Map.of("decision", "approve"), one);
        assertThatThrownBy(() -> casework.complete(turns.get(1), Map.of("decision", "approve"), one))
                .isInstanceOf(NotInAState.class);
        CaseView closed = casework.complete(
                turns.get(1), Map.of("decision", "decline", "comment", "Too late in the year"), other);

        assertThat(closed.status()).isEqualTo("closed");
        assertThat(closed.outcome()).isEqualTo("declined");
        assertThat(closed.decision()).isEqualTo("declined");
        assertThat(closed.waitingFor()).isEmpty();
    }

    @Test
    void a_hold_stops_the_clock_and_is_resumed_by_whoever_put_it() {
        CaseView started = start("Not yet");
        String task = task(started);

        CaseView held =
                casework.complete(task, Map.of("decision", "hold", "comment", "Waiting for the venue"), manager);

        assertThat(held.status()).isEqualTo("open");
        assertThat(held.stage()).isEqualTo("With the manager (on hold)");
        assertThatThrownBy(() -> casework.complete(task, Map.of("decision", "approve"), manager))
                .isInstanceOf(NotInAState.class);
        assertThat(casework.actions(started.reference(), manager))
                .extracting(ActionView::name)
                .containsExactly("resume");
        assertThat(casework.actions(started.reference(), submitter))
                .extracting(ActionView::name)
                .containsExactly("withdraw");

        casework.act(started.reference(), "resume", Map.of(), manager);
        CaseView on = casework.complete(task, Map.of("decision", "decline", "comment", "No venue"), manager);
        assertThat(on.outcome()).isEqualTo("declined");
    }

    @Test
    void the_submitter_withdraws_and_the_task_is_gone() {
        CaseView started = start("Changed my mind");
        String task = task(started);

        CaseView closed = casework.act(started.reference(), "withdraw", Map.of(), submitter);

        assertThat(closed.outcome()).isEqualTo("withdrawn");
        assertThatThrownBy(() -> casework.complete(task, Map.of("decision", "approve"), manager))
                .isInstanceOf(AlreadyDone.class);
        assertThatThrownBy(() -> casework.act(started.reference(), "withdraw", Map.of(), submitter))
                .isInstanceOf(NotInAState.class);
        assertThat(jdbc.sql("select count(*) from act_ru_execution where business_key_ = ?")
                        .param(started.reference())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void strangers_see_nothing_of_a_case() {
        CaseView started = start("Private");
        String task = task(started);

        for (Person stranger : List.of(
                cast.anybody(),
                cast.member("community-managers", "asia"),
                cast.member("event-reviewers", "europe"),
                cast.member("legal", "europe"))) {
            assertThatThrownBy(() -> casework.find(started.reference(), stranger))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> casework.timeline(started.reference(), stranger, 10, null))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> casework.actions(started.reference(), stranger))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> casework.act(started.reference(), "withdraw", Map.of(), stranger))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> casework.comment(started.reference(), "Hi", "shared", stranger))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> casework.task(task, stranger)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> casework.claim(task, stranger)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> casework.complete(task, Map.of(), stranger))
                    .isInstanceOf(NotFound.class);
            assertThat(casework.list(new CaseQuery(null, null, null, null), stranger, 25, null)
                            .items())
                    .extracting(CaseView::reference)
                    .doesNotContain(started.reference());
        }
    }

    @Test
    void a_search_needs_neither_accents_nor_capitals() {
        String reference = start("Tarde en Córdoba").reference();
        for (String q : new String[] {"cordoba", "CÓRDOBA en", "tarde-cordoba", reference, reference.toLowerCase()}) {
            assertThat(found(q)).as(q).contains(reference);
        }
        for (String q : new String[] {"cordoba malaga", "?", reference + "1"}) {
            assertThat(found(q)).as(q).isEmpty();
        }
    }

    private List<String> found(String q) {
        return casework.list(new CaseQuery(null, null, null, q), submitter, 25, null).items().stream()
                .map(CaseView::reference)
                .toList();
    }

    @Test
    void private_notes_and_reviewers_names_stay_with_reviewers() {
        CaseView started = start("Sensitive");
        casework.comment(started.reference(), "Is it near a station?", "shared", manager);
        casework.comment(started.reference(), "I know them well", "reviewers", manager);

        List<TimelineView> seen =
                casework.timeline(started.reference(), submitter, 100, null).items();
        assertThat(seen)
                .extracting(TimelineView::text)
                .contains("Is it near a station?")
                .doesNotContain("I know them well");
        assertThat(seen)
                .filteredOn(line -> line.kind().equals("comment"))
                .allSatisfy(line -> assertThat(line.actor().name()).isNull());
        assertThat(casework.timeline(started.reference(), manager, 100, null).items())
                .extracting(TimelineView::text)
                .contains("I know them well");
        assertThatThrownBy(() -> casework.comment(started.reference(), "psst", "reviewers", submitter))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whoever_has_a_stake_neither_claims_nor_completes_unless_a_lead_overrides() {
        Person colleague = cast.person(Set.of("community-managers"), Set.of("europe"), "Acme");
        Person applicant = cast.person(Set.of(), Set.of(), "acme");
        CaseView started = casework.start("casework-trial", Map.of("title", "Among us"), applicant);
        String task = task(started);

        assertThatThrownBy(() -> casework.claim(task, colleague))
                .isInstanceOfSatisfying(ConflictOfInterest.class, refusal -> assertThat(refusal.details())
                        .containsEntry("overridableBy", "regional-leads")
                        .extractingByKey("reasons")
                        .asList()
                        .containsExactly(new ConflictOfInterest.Reason("employer", "acme")));
        assertThatThrownBy(() -> casework.complete(task, Map.of("decision", "approve"), colleague))
                .isInstanceOf(ConflictOfInterest.class);
        assertThatThrownBy(() -> casework.assign(task, colleague.username(), null, manager))
                .isInstanceOf(ConflictOfInterest.class);
        assertThatThrownBy(() -> casework.assign(task, colleague.username(), "we are few", manager))
                .isInstanceOf(NotAllowed.class);

        Person lead = cast.member("regional-leads", "europe");
        casework.assign(task, colleague.username(), "Nobody else speaks the language", lead);
        CaseView on = casework.complete(task, Map.of("decision", "approve"), colleague);

        assertThat(on.stage()).isEqualTo("Judge the request");
        assertThat(casework.timeline(started.reference(), lead, 100, null).items())
                .extracting(TimelineView::text)
                .anyMatch(text -> text != null && text.contains("Nobody else speaks the language"));
    }

    private CaseView start(String title) {
        return casework.start("casework-trial", Map.of("title", title), submitter);
    }

    private List<String> titlesInTheInbox(CaseView view) {
        return jdbc.sql("select title from inbox_task where case_reference = ?")
                .param(view.reference())
                .query(String.class)
                .list();
    }

    private static String task(CaseView view) {
        return String.valueOf(view.waitingFor().get(0).task());
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
