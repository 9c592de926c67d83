package org.chapterhouse.sponsorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.sponsorship.SponsorshipFixtures.NOW;
import static org.chapterhouse.sponsorship.SponsorshipFixtures.gold;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.chapterhouse.ApplicationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The records of sponsors in the real database, also when several cases reach for the same thing. */
@ApplicationTest
class SponsorRecordsTests {

    private static final int THREADS = 8;

    @Autowired
    private SponsorDirectory directory;

    @Autowired
    private Sponsors sponsors;

    @Autowired
    private Agreements agreements;

    @Autowired
    private Places places;

    @Autowired
    private PlatformTransactionManager transactions;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final String mark = "x" + UUID.randomUUID().toString().replace("-", "");

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @RepeatedTest(5)
    void manyCasesReachForTheLastPlacesAndNoMoreGetOneThanThereAre() throws Exception {
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            String reference = mark + i;
            work.add(() -> inTransaction(() -> places.take(mark, "gold", 3, reference)));
        }
        assertThat(atOnce(work)).filteredOn(taken -> taken).hasSize(3);
        assertThat(inTransaction(() -> places.take(mark, "gold", 3, mark + "late")))
                .isFalse();
    }

    @Test
    void aFreedPlaceCanBeTakenAgainAndTakingTwiceIsTakingOnce() {
        assertThat(inTransaction(() -> places.take(mark, "host", 1, "a" + mark)))
                .isTrue();
        assertThat(inTransaction(() -> places.take(mark, "host", 1, "a" + mark)))
                .isTrue();
        assertThat(inTransaction(() -> places.take(mark, "host", 1, "b" + mark)))
                .isFalse();
        inTransaction(() -> {
            places.free("a" + mark);
            return true;
        });
        assertThat(inTransaction(() -> places.take(mark, "host", 1, "b" + mark)))
                .isTrue();
    }

    @Test
    void whatIsNoLongerAskedForIsGivenBack() {
        inTransaction(() -> places.take(mark, "gold", 1, "a" + mark) && places.take(mark, "coffee", 1, "a" + mark));
        inTransaction(() -> {
            places.freeAllBut(List.of("coffee"), mark, "a" + mark);
            return true;
        });
        assertThat(inTransaction(() -> places.take(mark, "gold", 1, "b" + mark)))
                .isTrue();
        assertThat(inTransaction(() -> places.take(mark, "coffee", 1, "b" + mark)))
                .isFalse();
    }

    @Test
    void aCapThatWasLoweredLeavesWhatIsTaken() {
        inTransaction(() -> places.take(mark, "gold", 2, "a" + mark) && places.take(mark, "gold", 2, "b" + mark));
        assertThat(inTransaction(() -> places.take(mark, "gold", 1, "c" + mark)))
                .isFalse();
    }

    @RepeatedTest(3)
    void aSponsorThatIsNamedByManyAtOnceIsOneSponsor() throws Exception {
        List<Callable<Long>> work = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            String typed = i % 2 == 0 ? mark + " Ltd." : mark.toUpperCase(java.util.Locale.ROOT);
            work.add(() -> named(typed, null));
        }
        assertThat(atOnce(work)).hasSize(THREADS).containsOnly(named(mark, null));
    }

    @Test
    void theTaxNumberWinsOverTheName() {
        long first = named(mark, null);
        assertThat(named(mark, "ES-" + mark)).as("told now").isEqualTo(first);
        assertThat(named("Renamed " + mark, "es" + mark)).isEqualTo(first);
        assertThat(named(mark, "FR-" + mark)).as("another firm of that name").isNotEqualTo(first);
        assertThat(named(mark, null)).isEqualTo(first);
    }

    @Test
    void anAgreementIsStoredWithItsBenefitsAndItsHistory() {
        long sponsor = named(mark, null);
        inTransaction(() -> agreements.save(new Agreement(
                new Agreement.Party(mark, "malaga", "europe"),
                sponsors.getReferenceById(sponsor),
                gold("5000.00", "Logo", "Stand"),
                NOW)));
        inTransaction(() -> {
            Agreement found = agreements.findByCaseReference(mark).orElseThrow();
            found.redraft(found.sponsor(), gold("4500", "Logo"), NOW);
            return true;
        });
        inTransaction(() -> {
            Agreement found = agreements.findByCaseReference(mark).orElseThrow();
            assertThat(found.benefits()).extracting(Benefit::what).containsExactly("Logo");
            assertThat(found.money()).isEqualTo(Money.of(450_000, "USD"));
            assertThat(found.history()).extracting(AgreementChange::what).containsExactly("status", "terms");
            assertThat(found.addOns()).containsExactly("coffee");
            return true;
        });
    }

    private long named(String name, @Nullable String taxId) {
        return inTransaction(() ->
                directory.named(new SponsorDetails(name, taxId, null), "test").id());
    }

    private <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }

    private <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        CyclicBarrier together = new CyclicBarrier(work.size());
        List<Future<T>> futures = new ArrayList<>();
        for (Callable<T> one : work) {
            futures.add(threads.submit(() -> {
                together.await();
                return one.call();
            }));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            results.add(future.get());
        }
        return results;
    }
}
