package org.chapterhouse.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Nudges, alarms and escalations: looks once a day into every open task, and ends holds whose date has come. */
@Component
public class Reminders {

    private static final Limit BATCH = Limit.of(100);

    private final OpenWaits waits;
    private final CaseTransactions transactions;
    private final ReminderRound round;
    private final Holds holds;
    private final Clock clock;

    Reminders(OpenWaits waits, CaseTransactions transactions, ReminderRound round, Holds holds, Clock clock) {
        this.waits = waits;
        this.transactions = transactions;
        this.round = round;
        this.holds = holds;
        this.clock = clock;
    }

    /**
     * Does everything that is due by now, each task in a transaction of its own.
     *
     * @return how many tasks were looked into or resumed
     */
    public int runDue() {
        Instant now = clock.instant();
        int resumed = each(waits.holdsOver(now, BATCH), holds::resumeOnDate);
        int looked = 0;
        for (int batch = 1; batch > 0; looked += batch) {
            batch = each(waits.toRemind(now, BATCH), task -> round.lookInto(task, now));
        }
        return resumed + looked;
    }

    private int each(List<String> tasks, Consumer<String> work) {
        tasks.forEach(task -> transactions.write(() -> {
            work.accept(task);
            return task;
        }));
        return tasks.size();
    }

    /** When the next thing becomes due; empty if nothing waits. */
    public Optional<Instant> nextDue() {
        return Stream.of(waits.nextReminder(), waits.nextHoldOver())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }
}
