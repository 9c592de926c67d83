package org.chapterhouse.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chapterhouse.ApplicationTest;
import org.chapterhouse.Cast;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two small flows that talk: one announces itself and says when it is over, the other begins and ends with that. */
@ApplicationTest
class FlowMessagesTests {

    @Autowired
    Casework casework;

    @Autowired
    FlowMessages messages;

    @Autowired
    CasePageReader pages;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    CaseTransactions transactions;

    Cast cast;
    Person submitter;

    @BeforeEach
    void people() {
        cast = new Cast(accounts);
        submitter = cast.anybody();
    }

    @Test
    void a_message_starts_a_case_for_each_that_the_module_names() {
        CaseView sender = announce("Fair", 2);

        List<CaseView> started = startedBy(sender);
        assertThat(started).extracting(CaseView::title).containsExactly("Fair 1", "Fair 2");
        assertThat(started).allSatisfy(view -> {
            assertThat(view.flow()).isEqualTo("receiving-trial");
            assertThat(view.submittedBy()).isEqualTo(submitter.username());
            assertThat(timeline(view).get(0).kind()).isEqualTo("started");
            assertThat(timeline(view).get(0).actor()).isEqualTo(new TimelineView.Actor("system", null));
            assertThat(timeline(view).get(0).text()).isEqualTo(sender.reference());
        });
        assertThat(started.get(0).waitingFor())
                .extracting(CaseView.Waiting::element)
                .containsExactly("hear");
        assertThat(timeline(sender)).anySatisfy(line -> {
            assertThat(line.kind()).isEqualTo("action");
            assertThat(line.step()).isEqualTo("Announce it");
            assertThat(line.text())
                    .isEqualTo(
                            started.get(0).reference() + ", " + started.get(1).reference());
        });
        assertThat(letters(started.get(0))).isZero();
    }

    @Test
    void a_message_that_starts_nothing_leaves_no_trace() {
        CaseView sender = announce("Quiet", 0);

        assertThat(startedBy(sender)).isEmpty();
        assertThat(timeline(sender)).extracting(TimelineView::kind).containsExactly("started");
    }

    @Test
    void who_waits_for_a_message_hears_it_and_who_is_busy_misses_it() {
        CaseView sender = announce("Fair", 2);
        CaseView waiting = startedBy(sender).get(0);
        CaseView busy = startedBy(sender).get(1);

        casework.complete(String.valueOf(sender.waitingFor().get(0).task()), Map.of(), submitter);

        assertThat(seen(sender).outcome()).isEqualTo("over");
        assertThat(seen(waiting).outcome()).isEqualTo("heard");
        assertThat(timeline(waiting)).anySatisfy(line -> {
            assertThat(line.step()).isEqualTo("Hear that it is over");
            assertThat(line.text()).isEqualTo(sender.reference());
        });
        assertThat(seen(busy).waitingFor())
                .extracting(CaseView.Waiting::element)
                .containsExactly("be-busy");
        assertThat(timeline(sender))
                .filteredOn(line -> "Over".equals(line.step()))
                .extracting(TimelineView::text)
                .containsExactly(waiting.reference());
    }

    @Test
    void a_case_sends_back_and_beside_and_an_event_at_an_edge_hears_it_whatever_is_going_on_inside() {
        CaseView sender = announce("Fair", 3);
        List<CaseView> started = startedBy(sender);

        messages.send(started.get(0).reference(), "trial.stopped");

        assertThat(seen(started.get(0)).status()).isEqualTo("open");
        assertThat(seen(started.get(1)).outcome()).isEqualTo("silenced");
        assertThat(seen(started.get(2)).outcome()).isEqualTo("silenced");
    }

    @Test
    void a_message_is_delivered_to_one_case() {
        List<CaseView> started = startedBy(announce("Fair", 2));

        assertThat(messages.deliver(started.get(0).reference(), "trial.over")).isTrue();
        assertThat(messages.deliver(started.get(0).reference(), "trial.over")).isFalse();
        assertThat(messages.deliver(started.get(1).reference(), "trial.over")).isFalse();
        assertThatThrownBy(() -> messages.deliver("TRY-0000-000000", "trial.over"))
                .isInstanceOf(NotFound.class);
        assertThat(seen(started.get(0)).outcome()).isEqualTo("heard");
        assertThat(seen(started.get(1)).status()).isEqualTo("open");
    }

    @Test
    void a_records_clock_starts_a_case_that_nobody_sent() {
        String reference =
                messages.start("receiving-trial", "trial.announced", Map.of("title", "Alone", "amount", 1), submitter);

        CaseView alone = casework.find(reference, submitter);
        assertThat(alone.title()).isEqualTo("Alone");
        assertThat(around(alone, submitter)).isEmpty();
        assertThatThrownBy(() -> messages.start("casework-trial", "trial.announced", Map.of(), submitter))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(casework.flows()).extracting(FlowView::flow).doesNotContain("receiving-trial");
        assertThatThrownBy(() -> casework.start("receiving-trial", Map.of("title", "By hand"), submitter))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void what_cannot_be_started_leaves_neither_case() {
        long before = count();

        assertThatThrownBy(() -> announce("Half", 100)).isInstanceOf(InvalidInput.class);

        assertThat(count()).isEqualTo(before);
    }

    @Test
    void undone_with_its_transaction() {
        CaseView sender = announce("Undone", 1);
        CaseView waiting = startedBy(sender).get(0);
        long before = count();

        transaction.executeWithoutResult(status -> {
            casework.complete(String.valueOf(sender.waitingFor().get(0).task()), Map.of(), submitter);
            status.setRollbackOnly();
        });

        assertThat(seen(sender).status()).isEqualTo("open");
        assertThat(seen(waiting).status()).isEqualTo("open");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void a_cases_page_shows_what_belongs_to_it_to_those_who_may_see_it() {
        CaseView sender = announce("Fair", 2);
        List<CaseView> started = startedBy(sender);
        Person manager = cast.member("community-managers", "europe");

        assertThat(around(started.get(1), submitter))
                .containsExactly(sender.reference(), started.get(0).reference());
        // a manager has a task in the second case only
        assertThat(around(started.get(1), manager)).isEmpty();
    }

    @RepeatedTest(3)
    void messages_that_cross_both_arrive() throws Exception {
        CaseView sender = announce("Crossing", 2);
        List<CaseView> started = startedBy(sender);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CyclicBarrier bothHold = new CyclicBarrier(2);
        try {
            Future<?> one = threads.submit(crossing(bothHold, started.get(0), started.get(1)));
            Future<?> other = threads.submit(crossing(bothHold, started.get(1), started.get(0)));
            one.get();
            other.get();
        } finally {
            threads.shutdownNow();
        }

        assertThat(startedBy(sender)).extracting(CaseView::outcome).containsOnly("silenced");
    }

    /** Each holds its own case when it reaches for the other one; at the first attempt both do. */
    private Callable<Boolean> crossing(CyclicBarrier bothHold, CaseView from, CaseView to) {
        AtomicBoolean first = new AtomicBoolean(true);
        return () -> transactions.write(() -> {
            messages.deliver(from.reference(), "nobody.listens");
            if (first.getAndSet(false)) {
                await(bothHold);
            }
            return messages.deliver(to.reference(), "trial.stopped");
        });
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private CaseView announce(String title, int amount) {
        return casework.start("sending-trial", Map.of("title", title, "amount", amount), submitter);
    }

    private List<CaseView> startedBy(CaseView sender) {
        return jdbc
                .sql("select c.reference from casework_link l join casework_case c on c.id = l.started"
                        + " join casework_case s on s.id = l.starter where s.reference = ? order by c.id")
                .param(sender.reference())
                .query(String.class)
                .list()
                .stream()
                .map(reference -> casework.find(reference, submitter))
                .toList();
    }

    private List<String> around(CaseView view, Person who) {
        return pages.read(view.reference(), who).around().stream()
                .map(CaseView::reference)
                .toList();
    }

    private CaseView seen(CaseView view) {
        return casework.find(view.reference(), submitter);
    }

    private List<TimelineView> timeline(CaseView view) {
        return casework.timeline(view.reference(), submitter, 50, null).items();
    }

    private long letters(CaseView view) {
        return jdbc.sql("select count(*) from notification_letter where case_reference = ?")
                .param(view.reference())
                .query(Long.class)
                .single();
    }

    private long count() {
        return jdbc.sql("select (select count(*) from casework_case) + (select count(*) from casework_link)"
                        + " + (select count(*) from act_ru_execution) + (select count(*) from casework_timeline)")
                .query(Long.class)
                .single();
    }
}
