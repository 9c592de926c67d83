package org.chapterhouse.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.chapterhouse.ApplicationTest;
import org.chapterhouse.Cast;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What one case costs the database: start and two completed tasks, with all our records, inbox rows and letters. Prints
 * figures and asserts none of them; run it with {@code mvn -Pbenchmark test}.
 */
@ApplicationTest
@Import(StatementCounter.class)
class CaseLifecycleBenchmark {

    private static final int RUNS = 21;
    private static final int WIDTH = 160;

    @Autowired
    Casework casework;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void one_lifecycle() {
        Cast cast = new Cast(accounts);
        Person submitter = cast.anybody();
        Person manager = cast.member("community-managers", "europe");
        for (int warm = 0; warm < 5; warm++) {
            lifecycle(submitter, manager);
        }
        List<long[]> runs = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            StatementCounter.STATEMENTS.clear();
            StatementCounter.JOURNEYS.clear();
            long wal = wal();
            int before = StatementCounter.STATEMENTS.size();
            int journeysBefore = StatementCounter.JOURNEYS.size();
            assertThat(lifecycle(submitter, manager).waitingFor()).hasSize(1);
            long statements = StatementCounter.STATEMENTS.size() - before;
            long journeys = StatementCounter.JOURNEYS.size() - journeysBefore;
            runs.add(new long[] {statements, journeys, wal() - wal});
        }
        System.out.printf(
                "one lifecycle (start, request changes, revise = 3 transactions), median of %d: %d statements in %d round trips, %d bytes of WAL%n",
                RUNS, median(runs, 0), median(runs, 1), median(runs, 2));
        phases(submitter, manager).forEach((phase, statements) -> {
            System.out.printf("%n%s: %d statements%n", phase, statements.size());
            statements.forEach(sql -> System.out.println("  " + sql));
        });
    }

    /** What each of the three transactions says to the database, in its order. */
    private Map<String, List<String>> phases(Person submitter, Person manager) {
        Map<String, List<String>> phases = new LinkedHashMap<>();
        CaseView started = listening(phases, "start", () -> start(submitter));
        CaseView asked = listening(phases, "request changes", () -> requestChanges(started, manager));
        listening(phases, "revise", () -> revise(asked, submitter));
        return phases;
    }

    private static <T> T listening(Map<String, List<String>> phases, String phase, Supplier<T> work) {
        StatementCounter.STATEMENTS.clear();
        T result = work.get();
        phases.put(
                phase,
                StatementCounter.STATEMENTS.stream()
                        .map(CaseLifecycleBenchmark::shortened)
                        .toList());
        return result;
    }

    private static String shortened(String sql) {
        String line = sql.strip().replaceAll("\\s+", " ");
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH) + "…";
    }

    private CaseView lifecycle(Person submitter, Person manager) {
        return revise(requestChanges(start(submitter), manager), submitter);
    }

    private CaseView start(Person submitter) {
        return casework.start("casework-trial", Map.of("title", "Counted", "amount", 3), submitter);
    }

    private CaseView requestChanges(CaseView started, Person manager) {
        return casework.complete(task(started), Map.of("decision", "request-changes", "comment", "How many?"), manager);
    }

    private CaseView revise(CaseView asked, Person submitter) {
        return casework.complete(task(asked), Map.of("title", "Counted", "amount", 5), submitter);
    }

    private static String task(CaseView view) {
        return String.valueOf(view.waitingFor().get(0).task());
    }

    private long wal() {
        return jdbc.sql("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint")
                .query(Long.class)
                .single();
    }

    private static long median(List<long[]> runs, int figure) {
        long[] sorted = runs.stream().mapToLong(run -> run[figure]).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
