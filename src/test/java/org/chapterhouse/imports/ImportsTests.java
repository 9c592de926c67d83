package org.chapterhouse.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.chapterhouse.RecordsTest;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.api.Slice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The background jobs; the scheduler is not here, so each test runs what it would run. */
@RecordsTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ImportsTests {

    private static final String HEADER =
            "slug,name,city,state,country,latitude,longitude,timezone,members,founded,status,events,last_event\n";

    @Autowired
    private Imports imports;

    @Autowired
    private ImportLedger ledger;

    @Autowired
    private JdbcClient sql;

    @AfterEach
    void forgetEverything() {
        sql.sql("truncate chapter_chapter, imports_job cascade").update();
    }

    @Test
    void aFileWaitsAndIsThenReadWithItsOddRowsPageByPage() throws IOException {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < 400; i++) {
            String country = i % 5 == 0 ? "XX" : "ES";
            String place = i == 1 ? "," : "1,1";
            file.append("c%d,Chapter,City,,%s,%s,Europe/Madrid,,,active,,\n".formatted(i, country, place));
        }
        long id = start(file.toString());
        assertThat(imports.job(id).state()).isEqualTo(ImportJob.State.QUEUED);
        assertThat(imports.job(id).rowsTotal()).isEqualTo(400);

        imports.run(id);

        ImportJob job = imports.job(id);
        assertThat(job.state()).isEqualTo(ImportJob.State.DONE);
        assertThat(job.rowsDone()).isEqualTo(400);
        assertThat(job.created()).isEqualTo(320);
        assertThat(job.rejected()).isEqualTo(80);
        assertThat(ledger.content(id)).as("the file is forgotten").isEmpty();
        Slice<ImportJob.Remark> first = imports.findings(id, "", false, null);
        Slice<ImportJob.Remark> second = imports.findings(id, "", false, first.next());
        assertThat(first.items()).hasSize(50);
        assertThat(second.items()).as("80 rejected, and one without a place").hasSize(31);
        assertThat(second.next()).isNull();
        assertThat(first.items()).extracting(ImportJob.Remark::line).startsWith(2, 3, 7);
        assertThat(first.items().get(1).rejected()).isFalse();
        Slice<ImportJob.Remark> rejected = imports.findings(id, "", true, null);
        assertThat(imports.findings(id, "", true, rejected.next()).items())
                .hasSize(30)
                .allMatch(ImportJob.Remark::rejected);
        assertThat(imports.findings(id, "7", true, null).items())
                .extracting(ImportJob.Remark::line)
                .contains(7);
        assertThat(imports.findings(id, "no such words", false, null).items()).isEmpty();
    }

    @Test
    void refusedRowsAreCountedOnceHoweverMuchIsWrongWithThem() throws IOException {
        String bad = "%s,A,A,,XX,91,181,Europe/Atlantis,-1,soon,asleep,x,31/12/2026\n";
        String good = "%s,C,C,,ES,1,1,Europe/Madrid,,,active,,\n";

        ImportJob refused = read(HEADER + bad.formatted("a") + bad.formatted("b"), false);
        assertThat(refused.rejected()).isEqualTo(2);
        assertThat(refused.outcome()).isEqualTo("refused");

        ImportJob tried = read(HEADER + bad.formatted("a") + good.formatted("c"), true);
        assertThat(tried.rejected()).isEqualTo(1);
        assertThat(tried.outcome()).isEqualTo("tried");

        assertThat(read(HEADER + bad.formatted("a") + good.formatted("c"), false)
                        .outcome())
                .isEqualTo("partly");
        assertThat(read(HEADER + good.formatted("c"), false).outcome()).isEqualTo("unchanged");
        assertThat(read(HEADER + good.formatted("d"), false).outcome()).isEqualTo("landed");
    }

    @Test
    void aSignThatStandsInNoNameFindsNothing() throws IOException {
        long id =
                read(HEADER + "a,A,A,,XX,1,1,Europe/Madrid,,,active,,\n", false).id();

        assertThat(imports.list("f.csv", null).items()).hasSize(1);
        assertThat(imports.list("%", null).items()).isEmpty();
        assertThat(imports.findings(id, "XX", false, null).items()).hasSize(1);
        assertThat(imports.findings(id, "%", false, null).items()).isEmpty();
    }

    private ImportJob read(String file, boolean dryRun) throws IOException {
        byte[] content = file.getBytes(StandardCharsets.UTF_8);
        long id = imports.start("chapters", "f.csv", content, dryRun, Locale.ENGLISH, 1);
        imports.run(id);
        return imports.job(id);
    }

    @Test
    void aJobThatWasCutOffStartsAgainAndDoublesNothing() throws IOException {
        long id = start(HEADER + "a,A,A,,ES,1,1,Europe/Madrid,,,active,,\nb,B,B,,XX,1,1,Europe/Madrid,,,active,,\n");
        byte[] content = ledger.content(id).orElseThrow();
        imports.run(id);
        sql.sql("update imports_job set state = 'RUNNING' where id = ?")
                .param(id)
                .update();
        sql.sql("insert into imports_upload values (?, ?)").params(id, content).update();

        imports.run(id);
        imports.run(id);

        assertThat(imports.job(id).unchanged()).isEqualTo(1);
        assertThat(imports.job(id).rejected()).isEqualTo(1);
    }

    @Test
    void aFileThatBreaksTheReadingIsToldAsFailed() throws IOException {
        long id = start(HEADER);
        sql.sql("update imports_upload set content = 'nothing like it' where job_id = ?")
                .param(id)
                .update();

        imports.run(id);

        assertThat(imports.job(id).state()).isEqualTo(ImportJob.State.FAILED);
    }

    @Test
    void aFileThatIsNoTableIsNotTaken() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> start("a,b\n1,2\n"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> imports.start("elephants", "f.csv", new byte[0], false, Locale.ENGLISH, 1));
        assertThat(imports.list("", null).items()).isEmpty();
    }

    private long start(String file) throws IOException {
        return imports.start("chapters", "f.csv", file.getBytes(StandardCharsets.UTF_8), false, Locale.ENGLISH, 1);
    }
}
