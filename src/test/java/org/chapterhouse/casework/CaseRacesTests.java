package org.chapterhouse.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chapterhouse.ApplicationTest;
import org.chapterhouse.Cast;
import org.chapterhouse.api.Refusal;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people at once: one clean result, and nobody sees a stack trace. */
@ApplicationTest
class CaseRacesTests {

    @Autowired
    Casework casework;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    final ExecutorService threads = Executors.newFixedThreadPool(4);

    Cast cast;
    Person submitter;
    Person manager;

    @BeforeEach
    void people() {
        cast = new Cast(accounts);
        submitter = cast.anybody();
        manager = cast.member("community-managers", "europe");
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @RepeatedTest(3)
    void a_double_click_decides_once() {
        CaseView started = start();
        String task = String.valueOf(started.waitingFor().get(0).task());

        List<Object> results = atOnce(
                () -> casework.complete(task, Map.of("decision", "approve"), manager),
                () -> casework.complete(task, Map.of("decision", "approve"), manager));

        assertThat(results).filteredOn(CaseView.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(AlreadyDone.class::isInstance).hasSize(1);
        assertThat(answers(started)).isEqualTo(2);
    }

    @RepeatedTest(3)
    void withdrawing_against_approving_ends_in_one_of_both() {
        CaseView started = start();
        String task = String.valueOf(started.waitingFor().get(0).task());

        List<Object> results = atOnce(
                () -> casework.act(started.reference(), "withdraw", Map.of(), submitter),
                () -> casework.complete(task, Map.of("decision", "decline", "comment", "No"), manager));

        assertThat(results).filteredOn(CaseView.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(Refusal.class::isInstance).hasSize(1);
        CaseView end = casework.find(started.reference(), submitter);
        assertThat(end.outcome()).isIn("withdrawn", "declined");
        assertThat(jdbc.sql("select count(*) from act_ru_execution where business_key_ = ?")
                        .param(started.reference())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @RepeatedTest(3)
    void two_votes_at_once_both_count() {
        CaseView started = start();
        casework.complete(String.valueOf(started.waitingFor().get(0).task()), Map.of("decision", "approve"), manager);
        Person one = cast.member("event-reviewers", "europe");
        Person other = cast.member("event-reviewers", "europe");
        List<String> turns = casework.find(started.reference(), one).waitingFor().stream()
                .map(wait -> String.valueOf(wait.task()))
                .toList();

        List<Object> results = atOnce(
                () -> casework.complete(turns.get(0), Map.of("decision", "approve"), one),
                () -> casework.complete(turns.get(1), Map.of("decision", "approve"), other));

        assertThat(results).allMatch(CaseView.class::isInstance);
        assertThat(casework.find(started.reference(), submitter).outcome()).isEqualTo("accepted");
    }

    @RepeatedTest(2)
    void many_starts_at_once_get_a_number_each() {
        List<Object> results = atOnce(this::start, this::start, this::start, this::start);

        assertThat(results)
                .allMatch(CaseView.class::isInstance)
                .extracting(result -> ((CaseView) result).reference())
                .doesNotHaveDuplicates();
    }

    @RepeatedTest(3)
    void of_two_who_claim_at_once_one_gets_it() {
        Person colleague = cast.member("community-managers", "europe");
        String task = String.valueOf(start().waitingFor().get(0).task());

        List<Object> results = atOnce(() -> casework.claim(task, manager), () -> casework.claim(task, colleague));

        assertThat(results).filteredOn(TaskDetail.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(ClaimedByAnother.class::isInstance).hasSize(1);
    }

    private CaseView start() {
        return casework.start("casework-trial", Map.of("title", "Race"), submitter);
    }

    private long answers(CaseView view) {
        return jdbc.sql(
                        "select count(*) from casework_answer a join casework_case c on c.id = a.case_id where c.reference = ?")
                .param(view.reference())
                .query(Long.class)
                .single();
    }

    /** Runs all at the same moment; of each its result or what it threw. */
    private List<Object> atOnce(Callable<?>... work) {
        CyclicBarrier start = new CyclicBarrier(work.length);
        List<Future<Object>> running = new ArrayList<>();
        for (Callable<?> one : work) {
            running.add(threads.submit(() -> {
                start.await();
                try {
                    return one.call();
                } catch (RuntimeException e) {
                    return e;
                }
            }));
        }
        return running.stream().map(CaseRacesTests::result).toList();
    }

    private static Object result(Future<Object> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
