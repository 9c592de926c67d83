package org.chapterhouse.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.chapterhouse.api.FieldError;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.api.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings a file in: batch by batch, so that good rows land whatever is wrong with others, and memory stays small. */
@Component
class CsvImporter {

    static final long MOST_BYTES = 20L << 20;
    private static final int BATCH = 250;
    private static final Logger LOG = LoggerFactory.getLogger(CsvImporter.class);

    private final MessageSource messages;
    private final TransactionTemplate batch;

    CsvImporter(MessageSource messages, PlatformTransactionManager transactions) {
        this.messages = messages;
        this.batch = new TransactionTemplate(transactions);
        batch.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Reads the whole file.
     *
     * @param charset what the sender says about the encoding, null if nothing
     * @param dryRun tells what would become of the rows and keeps nothing
     * @param progress told after each batch
     * @throws InvalidInput if the file is no table of that kind
     */
    ImportResult run(
            RecordImport records,
            InputStream file,
            @Nullable Charset charset,
            boolean dryRun,
            Locale locale,
            Consumer<Progress> progress)
            throws IOException {
        Run run = new Run(records, dryRun, locale, progress);
        try (Reader reader = Characters.of(file, charset, MOST_BYTES)) {
            CsvTable table = new CsvTable(reader, records.columns());
            while (table.hasNext()) {
                run.take(table.next());
            }
        } catch (UnreadableFile e) {
            throw refused(e, locale);
        }
        return run.end();
    }

    /**
     * How many rows a file has.
     *
     * @throws InvalidInput if the file is no table of that kind
     */
    int count(RecordImport records, InputStream file, Locale locale) throws IOException {
        int rows = 0;
        try (Reader reader = Characters.of(file, null, MOST_BYTES)) {
            CsvTable table = new CsvTable(reader, records.columns());
            for (; table.hasNext(); rows++) {
                table.next();
            }
        } catch (UnreadableFile e) {
            throw refused(e, locale);
        }
        return rows;
    }

    private InvalidInput refused(UnreadableFile file, Locale locale) {
        return new InvalidInput(file.remarks().stream()
                .map(remark -> new FieldError(remark.field(), text(remark, locale)))
                .toList());
    }

    private String text(Row.Remark remark, Locale locale) {
        return messages.getMessage(remark.key(), remark.arguments(), locale);
    }

    /**
     * How far it is.
     *
     * @param warnings found in the rows since the last time
     * @param rejected found in the rows since the last time
     */
    record Progress(int rows, List<Finding> warnings, List<Finding> rejected) {}

    /** One file on its way in. */
    private final class Run {

        private final RecordImport records;
        private final boolean dryRun;
        private final Locale locale;
        private final Consumer<Progress> progress;
        private final Map<String, Integer> seen = new HashMap<>();
        private final List<Row> rows = new ArrayList<>();
        private final int[] counts = new int[Row.Outcome.values().length];
        private final List<Finding> warnings = new ArrayList<>();
        private final List<Finding> rejected = new ArrayList<>();
        private int done;

        Run(RecordImport records, boolean dryRun, Locale locale, Consumer<Progress> progress) {
            this.records = records;
            this.dryRun = dryRun;
            this.locale = locale;
            this.progress = progress;
        }

        void take(Row row) {
            String key = row.inOrder() ? row.raw(records.key()) : "";
            Integer first = key.isEmpty() ? null : seen.putIfAbsent(key, row.line());
            if (first != null) {
                row.reject(records.key(), "import.duplicate-row", key, first);
            }
            rows.add(row);
            if (rows.size() == BATCH) {
                store();
            }
        }

        ImportResult end() {
            store();
            return new ImportResult(
                    counts[Row.Outcome.CREATED.ordinal()],
                    counts[Row.Outcome.UPDATED.ordinal()],
                    counts[Row.Outcome.UNCHANGED.ordinal()],
                    List.copyOf(warnings),
                    List.copyOf(rejected));
        }

        private void store() {
            List<Row> good = rows.stream().filter(Row::inOrder).toList();
            try {
                attempt(good);
            } catch (DataAccessException | Refusal e) {
                LOG.info(
                        "A batch of {} did not land as a whole, its rows follow one by one: {}",
                        records.kind(),
                        e.getClass());
                good.forEach(this::attemptAlone);
            }
            int before = warnings.size();
            int rejectedBefore = rejected.size();
            rows.forEach(this::collect);
            done += rows.size();
            rows.clear();
            progress.accept(new Progress(
                    done,
                    List.copyOf(warnings.subList(before, warnings.size())),
                    List.copyOf(rejected.subList(rejectedBefore, rejected.size()))));
        }

        private void attempt(List<Row> some) {
            if (some.isEmpty()) {
                return;
            }
            batch.executeWithoutResult(transaction -> {
                records.store(some);
                if (dryRun) {
                    // what the database refuses is found when it is written
                    transaction.flush();
                    transaction.setRollbackOnly();
                }
            });
        }

        private void attemptAlone(Row row) {
            row.again();
            try {
                attempt(List.of(row));
            } catch (DataAccessException | Refusal e) {
                LOG.warn("Line {} of {} cannot be stored", row.line(), records.kind(), e);
                row.again();
                row.reject(records.key(), "import.not-stored");
            }
        }

        private void collect(Row row) {
            if (!row.inOrder()) {
                row.rejections().forEach(remark -> rejected.add(finding(row, remark)));
                return;
            }
            row.warnings().forEach(remark -> warnings.add(finding(row, remark)));
            Row.Outcome outcome = row.outcome();
            if (outcome == null) {
                throw new IllegalStateException("Nobody has said what became of line " + row.line());
            }
            counts[outcome.ordinal()]++;
        }

        private Finding finding(Row row, Row.Remark remark) {
            return new Finding(row.line(), remark.field(), text(remark, locale));
        }
    }
}
