package org.chapterhouse.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.chapterhouse.api.SearchText;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The import jobs as they are kept; each statement stands for itself, so that progress is seen at once. */
@Repository
class ImportLedger {

    private static final String JOBS =
            """
            select j.*,
              (select count(*) from imports_finding f where f.job_id = j.id and not f.rejected) as warnings,
              (select count(distinct f.line) from imports_finding f where f.job_id = j.id and f.rejected) as rejected
            from imports_job j
            """;

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    ImportLedger(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    long add(ImportJob.Order order, byte[] content, Instant now) {
        long id = sql.sql(
                        """
                        insert into imports_job (kind, file_name, dry_run, language, started_by, created_at, state, rows_total)
                        values (?, ?, ?, ?, ?, ?, 'QUEUED', ?) returning id""")
                .params(
                        order.kind(),
                        order.fileName(),
                        order.dryRun(),
                        order.locale().toLanguageTag(),
                        order.startedBy(),
                        now.atOffset(ZoneOffset.UTC),
                        order.rows())
                .query(Long.class)
                .single();
        sql.sql("insert into imports_upload (job_id, content) values (?, ?)")
                .params(id, content)
                .update();
        return id;
    }

    Optional<ImportJob> find(long id) {
        return sql.sql(JOBS + "where j.id = ?")
                .param(id)
                .query(ImportLedger::job)
                .optional();
    }

    /** @param named part of the file's name, empty for all */
    List<ImportJob> list(String named, long before, int most) {
        return sql.sql(JOBS + "where j.id < ? and strpos(search_text(j.file_name), ?) > 0 order by j.id desc limit ?")
                .params(before, SearchText.of(named), most)
                .query(ImportLedger::job)
                .list();
    }

    /** Empty once the file has been read. */
    Optional<byte[]> content(long id) {
        return sql.sql("select content from imports_upload where job_id = ?")
                .param(id)
                .query(byte[].class)
                .optional();
    }

    /** Starts from the beginning, also after a crash: the rows that have landed are found unchanged. */
    void begin(long id) {
        sql.sql("delete from imports_finding where job_id = ?").param(id).update();
        sql.sql("update imports_job set state = 'RUNNING', rows_done = 0 where id = ?")
                .param(id)
                .update();
    }

    /** @param seq number of findings told before */
    int progress(long id, int seq, CsvImporter.Progress progress) {
        record Found(boolean rejected, Finding finding) {}
        List<Object[]> rows = new ArrayList<>();
        Stream.concat(
                        progress.rejected().stream().map(finding -> new Found(true, finding)),
                        progress.warnings().stream().map(finding -> new Found(false, finding)))
                .sorted(Comparator.comparingInt(found -> found.finding().line()))
                .forEach(found -> rows.add(row(id, seq + rows.size(), found.rejected(), found.finding())));
        batches.batchUpdate(
                "insert into imports_finding (job_id, seq, rejected, line, field, message) values (?, ?, ?, ?, ?, ?)",
                rows);
        sql.sql("update imports_job set rows_done = ? where id = ?")
                .params(progress.rows(), id)
                .update();
        return seq + rows.size();
    }

    void done(long id, ImportResult result) {
        sql.sql("update imports_job set state = 'DONE', created = ?, updated = ?, unchanged = ? where id = ?")
                .params(result.created(), result.updated(), result.unchanged(), id)
                .update();
        forget(id);
    }

    void failed(long id) {
        sql.sql("update imports_job set state = 'FAILED' where id = ?")
                .param(id)
                .update();
        forget(id);
    }

    private void forget(long id) {
        sql.sql("delete from imports_upload where job_id = ?").param(id).update();
    }

    /** @param asked part of the message or the field, or the whole line number; empty for all */
    List<ImportJob.Remark> findings(long id, String asked, boolean onlyRejected, int after, int most) {
        return sql.sql(
                        """
                        select seq, rejected, line, field, message from imports_finding
                        where job_id = ? and seq > ? and (rejected or not ?)
                            and (strpos(search_text(concat_ws(' ', field, message)), ?) > 0 or line::text = ?)
                        order by seq limit ?""")
                .params(id, after, onlyRejected, SearchText.of(asked), asked, most)
                .query(ImportJob.Remark.class)
                .list();
    }

    private static Object[] row(long id, int seq, boolean rejected, Finding finding) {
        return new Object[] {id, seq, rejected, finding.line(), finding.field(), finding.message()};
    }

    private static ImportJob job(ResultSet row, int number) throws SQLException {
        return new ImportJob(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("file_name"),
                row.getBoolean("dry_run"),
                Locale.forLanguageTag(row.getString("language")),
                row.getTimestamp("created_at").toInstant(),
                ImportJob.State.valueOf(row.getString("state")),
                row.getInt("rows_total"),
                row.getInt("rows_done"),
                row.getInt("created"),
                row.getInt("updated"),
                row.getInt("unchanged"),
                row.getInt("warnings"),
                row.getInt("rejected"));
    }
}
