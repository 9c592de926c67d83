package org.chapterhouse.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chapterhouse.inbox.InboxTestApplication.NOW;
import static org.chapterhouse.inbox.TaskBuilder.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.chapterhouse.api.MalformedRequest;
import org.chapterhouse.casework.CaseDescribed;
import org.chapterhouse.casework.TaskChanged;
import org.chapterhouse.casework.TaskClosed;
import org.chapterhouse.casework.TaskFacts;
import org.chapterhouse.casework.TaskOpened;
import org.chapterhouse.inbox.InboxQuery.Due;
import org.chapterhouse.inbox.InboxQuery.Queue;
import org.chapterhouse.inbox.InboxQuery.Sort;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What lies in whose inbox, in which order. */
@SpringBootTest(classes = InboxTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = org.chapterhouse.TestPostgres.class)
class InboxTests {

    private static final Set<String> NONE = Set.of();

    @Autowired
    private Inbox inbox;

    @Autowired
    private InboxTestApplication.Somebody people;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private Person manager;

    @BeforeEach
    void emptyInbox() {
        jdbc.sql("truncate inbox_task, inbox_closed_task").update();
        manager = people.with(1, Set.of("community-managers"), Set.of("europe"), NONE);
    }

    @Test
    void aGroupSeesItsTasksInTheRegionsItServesAndNothingElse() {
        open(
                task("ours"),
                task("asian").of("tokyo", "asia", "JP"),
                task("leads").group("regional-leads"),
                task("money").group("finance"),
                task("theirs").group("organizers"));

        assertThat(ids(manager, Queue.ALL)).containsExactly("ours");
        assertThat(ids(people.with(2, Set.of("finance"), NONE, NONE), Queue.ALL))
                .containsExactly("money");
        assertThat(ids(people.with(3, Set.of("community-managers"), Set.of("asia", "africa"), NONE), Queue.ALL))
                .containsExactly("asian");
        assertThat(ids(people.with(4, NONE, Set.of("europe"), NONE), Queue.ALL)).isEmpty();
    }

    @Test
    void whatNoRegionServesLiesWithTheRegionalLeads() {
        open(
                task("nowhere").of(null, Person.WORLD, "AQ").group("regional-leads"),
                task("unseen").of(null, Person.WORLD, "AQ"));

        assertThat(ids(people.with(2, Set.of("regional-leads"), Set.of("asia"), NONE), Queue.ALL))
                .containsExactly("nowhere");
        assertThat(ids(manager, Queue.ALL)).isEmpty();
    }

    @Test
    void theSubmittersSideSeesTheTasksOfItsOwnChaptersOnly() {
        open(
                task("madrid").group("organizers"),
                task("tokyo").of("tokyo", "asia", "JP").group("organizers"),
                task("new").of(null, "europe", "ES").group("organizers"));

        Set<String> organizers = Set.of("organizers");
        assertThat(ids(people.with(2, organizers, NONE, Set.of("madrid")), Queue.ALL))
                .containsExactly("madrid");
        assertThat(ids(people.with(900, NONE, NONE, NONE), Queue.ALL))
                .as("before a chapter exists its organizers are the submitter")
                .containsExactly("new");
    }

    @Test
    void whoHasAStakeInACaseDoesNotReviewIt() {
        open(
                task("chapter").parties("chapter:madrid"),
                task("employer").parties("employer:acme"),
                task("person").parties("person:7"),
                task("free").parties("chapter:tokyo"));

        Person insider = people.with(7, manager.groups(), manager.regions(), Set.of("madrid"), " ACME ");
        assertThat(ids(insider, Queue.ALL)).containsExactly("free");
        assertThat(ids(insider, Queue.UNASSIGNED)).containsExactly("free");
        assertThat(inbox.count(InboxQuery.of(Queue.ALL), insider).value()).isEqualTo(1);
        assertThat(ids(manager, Queue.ALL)).hasSize(4);
    }

    @Test
    void mineAreTheTasksIHoldWhereverTheyLieAndNobodyHasThemTwice() {
        open(
                task("mine").heldBy(1L),
                task("override").of("tokyo", "asia", "JP").heldBy(1L),
                task("hers").heldBy(2L),
                task("free"));

        assertThat(ids(manager, Queue.MINE)).containsExactly("mine", "override");
        assertThat(ids(manager, Queue.UNASSIGNED)).containsExactly("free");
        assertThat(ids(manager, Queue.ALL)).containsExactly("free", "hers", "mine", "override");
        assertThat(inbox.count(InboxQuery.of(Queue.ALL), manager)).isEqualTo(new InboxPage.Total(4, "exact"));
    }

    @Test
    void theHolderIsNamed() {
        people.with(2, NONE, NONE, NONE);
        open(task("hers").heldBy(2L));

        assertThat(list(InboxQuery.of(Queue.ALL), null).items())
                .extracting(TaskView::assignee)
                .containsExactly("user2");
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void pagesGoOnWithoutGapsAndDoublesWhereTheSortValuesAreEqual(Sort sort) {
        List<String> expected = new ArrayList<>();
        for (int number = 10; number < 35; number++) {
            expected.add("t" + number);
            // equal values, no due date at all, and tasks held and free mixed
            open(task("t" + number).due(number < 30 ? NOW : null).heldBy(number % 3 == 0 ? 1L : null));
        }
        InboxQuery query = new InboxQuery(Queue.ALL, null, null, null, null, null, null, null, sort);

        List<String> seen = new ArrayList<>();
        String cursor = null;
        int pages = 0;
        do {
            InboxPage page = inbox.list(query, manager, 4, cursor);
            assertThat(page.total().value()).isEqualTo(25);
            page.items().forEach(task -> seen.add(task.id()));
            cursor = page.next();
            pages++;
        } while (cursor != null);

        assertThat(seen).isEqualTo(expected);
        assertThat(pages).isEqualTo(7);
    }

    @Test
    void sortsByWhatIsAskedFor() {
        open(
                task("a").due(NOW.plusSeconds(50)).created(NOW.minusSeconds(1)).priority(10),
                task("b").due(null).created(NOW.minusSeconds(3)).priority(90),
                task("c").due(NOW.plusSeconds(5)).created(NOW.minusSeconds(2)).priority(10));

        assertThat(sorted(Sort.DUE)).containsExactly("c", "a", "b");
        assertThat(sorted(Sort.CREATED)).containsExactly("b", "c", "a");
        assertThat(sorted(Sort.PRIORITY)).containsExactly("b", "c", "a");
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        open(task("a"), task("b"));
        String cursor = inbox.list(InboxQuery.of(Queue.ALL), manager, 1, null).next();
        InboxQuery other = new InboxQuery(Queue.ALL, null, null, null, null, null, null, null, Sort.CREATED);

        assertThatThrownBy(() -> inbox.list(other, manager, 1, cursor)).isInstanceOf(MalformedRequest.class);
        assertThatThrownBy(() -> inbox.list(other, manager, 1, "nonsense")).isInstanceOf(MalformedRequest.class);
    }

    @Test
    void aCaseThatIsCalledOtherwiseIsListedAndFoundByItsNewName() {
        open(task("a").title("Night of R"));

        publish(new CaseDescribed(
                List.of(task("a").title("Day of R").parties("employer:acme").facts())));

        assertThat(list(InboxQuery.of(Queue.ALL), null).items())
                .extracting(TaskView::title)
                .containsExactly("Day of R");
        assertThat(searched("day")).containsExactly("a");
        assertThat(searched("night")).isEmpty();
        Person sponsor = people.with(8, manager.groups(), manager.regions(), NONE, "acme");
        assertThat(ids(sponsor, Queue.ALL)).isEmpty();
    }

    @Test
    void filtersNarrowTheQueue() {
        open(task("a"), task("b").step("chapter-onboarding", "vet-application").of("lyon", "europe", "FR"));

        assertThat(filtered("chapter-onboarding", null, null, null)).containsExactly("b");
        assertThat(filtered(null, "screen-proposal", null, null)).containsExactly("a");
        assertThat(filtered(null, null, "FR", null)).containsExactly("b");
        assertThat(filtered(null, null, null, "lyon")).containsExactly("b");
        assertThat(filtered("event-proposal", null, "FR", null)).isEmpty();
    }

    @Test
    void searchFindsWordsOfTheTitleAndTheReference() {
        open(task("000017").title("Noche de «ÁRBOLES» 100%"), task("000018").title("Anything"));

        assertThat(searched("arb")).containsExactly("000017");
        assertThat(searched("evt-2026-000018")).containsExactly("000018");
        assertThat(searched("noche 000017")).containsExactly("000017");
        assertThat(searched("rboles")).isEmpty();
        assertThat(searched("%")).isEmpty();
    }

    @Test
    void dueDaysAreTheCallersOwn() {
        // it is 19:00 on the 24th in Tokyo, where the caller lives
        open(
                task("late").due(NOW.minusSeconds(1)),
                task("held").due(NOW.minusSeconds(1)).onHold(),
                task("tonight").due(NOW.plus(Duration.ofHours(4))),
                task("tomorrow").due(NOW.plus(Duration.ofHours(6))),
                task("later").due(NOW.plus(Duration.ofDays(8))),
                task("never"));

        assertThat(due(Due.OVERDUE)).containsExactly("late");
        assertThat(due(Due.TODAY)).containsExactly("held", "late", "tonight");
        assertThat(due(Due.WEEK)).containsExactly("held", "late", "tonight", "tomorrow");
    }

    @Test
    void aChangedTaskMovesAndAClosedOneLeavesWhoWhenAndWhat() {
        open(task("a"));
        publish(new TaskChanged(task("a").heldBy(1L).title("Renamed").facts()));
        assertThat(ids(manager, Queue.MINE)).containsExactly("a");
        assertThat(list(InboxQuery.of(Queue.MINE), null).items().get(0).title()).isEqualTo("Renamed");

        publish(new TaskClosed("a", "EVT-2026-a", NOW, 1L, "approve"));
        publish(new TaskClosed("a", "EVT-2026-a", NOW, null, null));

        assertThat(ids(manager, Queue.ALL)).isEmpty();
        assertThat(jdbc.sql("select closed_by || ' ' || decision from inbox_closed_task")
                        .query(String.class)
                        .list())
                .containsExactly("1 approve");
    }

    @Test
    void whatIsRolledBackNeverWasAndOutsideATransactionNothingIsWritten() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new TaskOpened(task("a").facts()));
            status.setRollbackOnly();
        });
        assertThat(ids(manager, Queue.ALL)).isEmpty();

        TaskOpened event = new TaskOpened(task("b").facts());
        assertThatThrownBy(() -> events.publishEvent(event)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void manyTasksAreNotCountedToTheEnd() {
        transaction.executeWithoutResult(status -> IntStream.range(0, 1001)
                .forEach(number ->
                        events.publishEvent(new TaskOpened(task("t" + number).facts()))));

        assertThat(inbox.count(InboxQuery.of(Queue.ALL), manager)).isEqualTo(new InboxPage.Total(1000, "at-least"));
    }

    @Test
    void unknownWordsAreRefused() {
        assertThat(InboxQuery.parse(Queue.class, "queue", "mine")).isEqualTo(Queue.MINE);
        assertThatThrownBy(() -> InboxQuery.parse(Queue.class, "queue", "MINE")).isInstanceOf(MalformedRequest.class);
        assertThatThrownBy(() -> InboxQuery.parse(Sort.class, "sort", "title")).isInstanceOf(MalformedRequest.class);
    }

    private void open(TaskBuilder... tasks) {
        TaskFacts[] facts = Arrays.stream(tasks).map(TaskBuilder::facts).toArray(TaskFacts[]::new);
        transaction.executeWithoutResult(
                status -> Arrays.stream(facts).map(TaskOpened::new).forEach(events::publishEvent));
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private InboxPage list(InboxQuery query, @Nullable String cursor) {
        return inbox.list(query, manager, 50, cursor);
    }

    private List<String> ids(Person who, Queue queue) {
        return inbox.list(InboxQuery.of(queue), who, 50, null).items().stream()
                .map(TaskView::id)
                .toList();
    }

    private List<String> found(InboxQuery query) {
        return list(query, null).items().stream().map(TaskView::id).toList();
    }

    private List<String> sorted(Sort sort) {
        return found(new InboxQuery(Queue.ALL, null, null, null, null, null, null, null, sort));
    }

    private List<String> filtered(
            @Nullable String flow, @Nullable String element, @Nullable String country, @Nullable String chapter) {
        return found(new InboxQuery(Queue.ALL, flow, element, null, country, chapter, null, null, Sort.DUE));
    }

    private List<String> searched(String q) {
        return found(new InboxQuery(Queue.ALL, null, null, null, null, null, null, q, Sort.DUE));
    }

    private List<String> due(Due due) {
        return found(new InboxQuery(Queue.ALL, null, null, null, null, null, due, null, Sort.DUE));
    }
}
