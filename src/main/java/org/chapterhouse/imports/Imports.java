package org.chapterhouse.imports;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.chapterhouse.api.Cursor;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.api.SearchText;
import org.chapterhouse.api.Slice;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Long files: taken at once, read in the background, with progress for whoever waits. */
@Service
class Imports {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("imports-run");

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    private static final int SHOWN = 50;

    private final ImportKinds kinds;
    private final CsvImporter importer;
    private final ImportLedger ledger;
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Imports(
            ImportKinds kinds,
            CsvImporter importer,
            ImportLedger ledger,
            ObjectProvider<Scheduler> scheduler,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.kinds = kinds;
        this.importer = importer;
        this.ledger = ledger;
        this.scheduler = scheduler;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes a file in.
     *
     * @return id of the job
     * @throws org.chapterhouse.api.InvalidInput if it is no table of that kind
     * @throws NotFound if nobody imports such files
     */
    long start(String kind, String fileName, byte[] content, boolean dryRun, Locale locale, long by)
            throws IOException {
        int rows = importer.count(kinds.of(kind), new ByteArrayInputStream(content), locale);
        ImportJob.Order order = new ImportJob.Order(kind, fileName, dryRun, locale, by, rows);
        Long id = transaction.execute(status -> {
            long job = ledger.add(order, content, clock.instant());
            // due for long: the scheduler's clock is not the one that a demo moves
            scheduler.ifAvailable(
                    work -> work.schedule(TASK.instance(String.valueOf(job)).scheduledTo(Instant.EPOCH)));
            return job;
        });
        scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
        return id == null ? 0 : id;
    }

    /** Reads the file of a job; nothing happens if that has been done. */
    void run(long id) {
        ImportJob job = job(id);
        byte[] content = ledger.content(id).orElse(null);
        if (job.finished() || content == null) {
            return;
        }
        ledger.begin(id);
        int[] told = {0};
        try {
            ImportResult result = importer.run(
                    kinds.of(job.kind()),
                    new ByteArrayInputStream(content),
                    null,
                    job.dryRun(),
                    job.locale(),
                    progress -> told[0] = ledger.progress(id, told[0], progress));
            ledger.done(id, result);
        } catch (IOException | RuntimeException e) {
            LOG.error("Import {} broke off", id, e);
            ledger.failed(id);
        }
    }

    /** @throws NotFound if there is no such job */
    ImportJob job(long id) {
        return ledger.find(id).orElseThrow(NotFound::new);
    }

    /** Newest first. */
    Slice<ImportJob> list(String named, @Nullable String cursor) {
        if (cannotBeFound(named)) {
            return new Slice<>(List.of(), null);
        }
        Cursor after = Cursor.decode(cursor, 1);
        long before = after == null ? Long.MAX_VALUE : after.number(0);
        return Slice.of(ledger.list(named, before, SHOWN + 1), SHOWN, job -> Cursor.of(job.id()));
    }

    Slice<ImportJob.Remark> findings(long id, String asked, boolean onlyRejected, @Nullable String cursor) {
        if (cannotBeFound(asked)) {
            return new Slice<>(List.of(), null);
        }
        Cursor after = Cursor.decode(cursor, 1);
        int seq = after == null ? -1 : (int) after.number(0);
        return Slice.of(
                ledger.findings(id, asked, onlyRejected, seq, SHOWN + 1), SHOWN, remark -> Cursor.of(remark.seq()));
    }

    /** Signs alone, such as %, stand in no text as a search sees it. */
    private static boolean cannotBeFound(String asked) {
        return !asked.isBlank() && SearchText.of(asked).isEmpty();
    }
}
