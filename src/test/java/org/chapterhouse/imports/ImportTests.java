package org.chapterhouse.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chapterhouse.RecordsTest;
import org.chapterhouse.api.FieldError;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.chapter.ChapterInfo;
import org.chapterhouse.chapter.ChapterStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Files of every kind of oddness. Batches commit by themselves, so each test cleans up behind it. */
@RecordsTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ImportTests {

    private static final String CHAPTERS =
            "slug,name,city,state,country,latitude,longitude,timezone,members,founded,status,events,last_event\n";
    private static final String EVENTS = "id,chapter,title,starts_at,duration,status,attending,waitlist,venue,address,"
            + "city,country,latitude,longitude,venue_type,announced_at\n";
    private static final String GRANADA =
            "granada,Grupo Granada,Granada,,ES,37.18,-3.6,Europe/Madrid,12,2024-01-31,active,3,2026-10-01\n";

    @Autowired
    private CsvImporter importer;

    @Autowired
    private ImportKinds kinds;

    @Autowired
    private ChapterDirectory chapters;

    @Autowired
    private JdbcClient sql;

    @AfterEach
    void forgetEverything() {
        sql.sql("truncate chapter_chapter, event_event cascade").update();
    }

    @Test
    void landOnceHoweverOftenTheyCome() {
        assertCounts(chapters(CHAPTERS + GRANADA), 1, 0, 0);
        assertCounts(chapters(CHAPTERS + GRANADA), 0, 0, 1);
        assertCounts(chapters(CHAPTERS + GRANADA.replace("Grupo", "Grupa")), 0, 1, 0);

        ChapterInfo granada = chapters.find("granada").orElseThrow();
        assertThat(granada.facts().name()).isEqualTo("Grupa Granada");
        assertThat(granada.status()).isEqualTo(ChapterStatus.ACTIVE);
        assertThat(granada.eventsHeld()).isEqualTo(3);
        assertThat(granada.lastActivity()).isEqualTo("2026-10-01");
    }

    @Test
    void keepNothingOfADryRun() {
        assertCounts(run("chapters", bytes(CHAPTERS + GRANADA), null, true), 1, 0, 0);
        assertThat(chapters.find("granada")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-31, -999999999-01-01, founded",
        "2024-01-31, +12345-01-01, founded",
        "2024-01-31, 2027-02-30, founded",
        "37.18, 5d, latitude",
        "37.18, 0x1p3, latitude",
        "37.18, NaN, latitude",
        "37.18, 1e999999999, latitude",
        "Grupo Granada, \u200b\u00ad, name",
    })
    void tellADryRunWhatTheRealOneWouldBeTold(String good, String bad, String field) {
        byte[] file = bytes(CHAPTERS + GRANADA.replace(good, bad));
        ImportResult tried = run("chapters", file, null, true);
        assertCounts(tried, 0, 0, 0);
        assertThat(tried.rejected()).extracting(Finding::field).containsExactly(field);
        assertThat(run("chapters", file, null, false)).isEqualTo(tried);
    }

    @Test
    void doNotTakeTheFutureForThePast() {
        ImportResult result = chapters(CHAPTERS + GRANADA.replace("2026-10-01", "2099-10-01"));
        assertCounts(result, 1, 0, 0);
        assertThat(result.warnings()).extracting(Finding::field).containsExactly("last_event");
        assertThat(chapters.find("granada").orElseThrow().lastActivity()).isNull();
    }

    @Test
    void tellWhatIsWrongWithARowAndLandTheOthers() {
        ImportResult result = chapters(CHAPTERS
                + "bad slug!,A,A,,ES,1,1,Europe/Madrid,1,,active,0,\n"
                + GRANADA
                + ",No slug,A,,ES,1,1,Europe/Madrid,1,,active,0,\n"
                + "c,C,C,,XX,91,181,Europe/Atlantis,-1,soon,asleep,x,31/12/2026\n"
                + "d,D,D,,ES,,,Europe/Madrid,,,inactive,,\n"
                + "granada,Again,A,,ES,1,1,Europe/Madrid,1,,active,0,\n"
                + "e,E,E,,ES,1,1,Europe/Madrid\n"
                + "f,F,F,,ES,1,1,Europe/Madrid,1,,active,0,,more\n"
                + "g,\"G\u0000\",G,,ES,1,1,Europe/Madrid,1,,active,0,\n"
                + "h," + "H".repeat(200) + ",H,,ES,1,1,Europe/Madrid,1,,active,0,\n");

        assertCounts(result, 2, 0, 0);
        assertThat(result.rejected())
                .extracting(Finding::line, Finding::field)
                .containsExactly(
                        tuple(2, "slug"),
                        tuple(4, "slug"),
                        tuple(5, "country"),
                        tuple(5, "timezone"),
                        tuple(5, "latitude"),
                        tuple(5, "longitude"),
                        tuple(5, "founded"),
                        tuple(5, "members"),
                        tuple(5, "events"),
                        tuple(5, "status"),
                        tuple(5, "last_event"),
                        tuple(7, "slug"),
                        tuple(8, "row"),
                        tuple(9, "row"),
                        tuple(10, "name"),
                        tuple(11, "name"));
        assertThat(result.rejected())
                .extracting(Finding::message)
                .allSatisfy(message -> assertThat(message).isNotBlank().doesNotContain("{"));
        assertThat(result.warnings()).extracting(Finding::line, Finding::field).containsExactly(tuple(6, "latitude"));
    }

    @Test
    void countThePhysicalLinesOfTheFile() {
        String file = EVENTS
                + "1,granada,\"One\nthat is\n\nlonger\",2026-01-01T18:00:00+01:00,PT2H,PAST,1,0,,,,,,,,\n"
                + "\n"
                + "\r\n"
                + "2,nowhere,Two,2026-01-01T18:00:00+01:00,PT2H,PAST,1,0,,,,,,,,\r\n"
                + "3,nowhere,\"Three\r\nlines\",2026-01-01T18:00:00+01:00,PT2H,PAST,1,0,,,,,,,,\r\n"
                + "4,nowhere,Four,2026-01-01T18:00:00+01:00,PT2H,PAST,1,0,,,,,,,,";
        chapters(CHAPTERS + GRANADA);

        ImportResult result = events(file);

        assertCounts(result, 1, 0, 0);
        assertThat(result.rejected()).extracting(Finding::line).containsExactly(8, 9, 11);
        assertThat(sql.sql("select title from event_event").query(String.class).single())
                .isEqualTo("One that is longer");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,", "UTF-16LE,", "UTF-16BE,", "ISO-8859-1,ISO-8859-1"})
    void readTheEncodingsThatSaySo(String encoding, @Nullable String said) {
        String mark = said == null ? "\uFEFF" : "";
        String file = mark + CHAPTERS + "malaga,Grupo Málaga,Málaga,,ES,36.7,-4.4,Europe/Madrid,,,active,,\n";

        run("chapters", file.getBytes(Charset.forName(encoding)), said, false);

        assertThat(chapters.find("malaga").orElseThrow().facts().city()).isEqualTo("Málaga");
    }

    @Test
    void tellTheRowsOfAWrongEncodingAndLandTheOthers() {
        String file = CHAPTERS + "malaga,Grupo,Málaga,,ES,36.7,-4.4,Europe/Madrid,,,active,,\n" + GRANADA;

        ImportResult result = run("chapters", file.getBytes(StandardCharsets.ISO_8859_1), null, false);

        assertCounts(result, 1, 0, 0);
        assertThat(result.rejected()).extracting(Finding::line, Finding::field).containsExactly(tuple(2, "city"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"; ;", "T T", "| |"})
    void readOtherDelimitersAndOrders(String name, String sign) {
        String delimiter = name.equals("T") ? "\t" : sign;
        String file = (CHAPTERS + GRANADA).replace(",", delimiter);
        assertCounts(chapters(file), 1, 0, 0);

        String turned = "Name,slug,CITY,state,country,latitude,longitude,timezone,members,founded,status,events,"
                + "\"last_event\"\nGrupo Granada,granada,Granada,,es,37.18,-3.6,Europe/Madrid,12,2024-01-31,ACTIVE,3,"
                + "2026-10-01\n";
        assertCounts(chapters(turned), 0, 0, 1);
    }

    @Test
    void refuseAFileThatIsNoTableOfTheKind() {
        assertRefused("", "file");
        assertRefused("PK\u0003\u0004 something else\n", "file");
        assertRefused(CHAPTERS.replace("timezone,", ""), "timezone");
        assertRefused(CHAPTERS.replace("timezone", "zone"), "timezone", "zone");
        assertRefused(CHAPTERS.replace("state", "city"), "state", "city");
        assertRefused("slug;name;city\nx;y;z\n", "file");
        assertRefused(CHAPTERS.replace("\n", ",\n"), "");
        assertThat(sql.sql("select count(*) from chapter_chapter")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void tellWhereAQuotationMarkIsNeverClosed() {
        ImportResult result = chapters(CHAPTERS + GRANADA + "\"b,B,B,,ES\n" + GRANADA + GRANADA);

        assertCounts(result, 1, 0, 0);
        assertThat(result.rejected()).extracting(Finding::line).containsExactly(3);
    }

    @Test
    void keepAFormulaAsTheTextItIs() {
        chapters(CHAPTERS + GRANADA.replace("Grupo Granada", "\"=HYPERLINK(\"\"http://x\"\")\""));
        assertThat(chapters.find("granada").orElseThrow().facts().name()).isEqualTo("=HYPERLINK(\"http://x\")");
    }

    @Test
    void speakTheLanguageOfWhoeverAsks() throws IOException {
        ImportResult result = importer.run(
                kinds.of("chapters"),
                new ByteArrayInputStream(bytes(CHAPTERS + GRANADA.replace("ES", "XX"))),
                null,
                false,
                Locale.forLanguageTag("es"),
                done -> {});
        assertThat(result.rejected().get(0).message()).contains("código de país");
    }

    @Test
    void keepALifeThatIsFinerThanTheFile() {
        chapters(CHAPTERS + GRANADA);
        sql.sql("update chapter_chapter set status = 'TRIAL'").update();
        assertCounts(chapters(CHAPTERS + GRANADA), 0, 0, 1);
        assertCounts(chapters(CHAPTERS + GRANADA.replace("active", "inactive")), 0, 1, 0);
        assertThat(chapters.find("granada").orElseThrow().status()).isEqualTo(ChapterStatus.DORMANT);
        assertCounts(chapters(CHAPTERS + GRANADA), 0, 1, 0);

        sql.sql("update chapter_chapter set status = 'CLOSED'").update();
        ImportResult closed = chapters(CHAPTERS + GRANADA);
        assertCounts(closed, 0, 0, 1);
        assertThat(closed.warnings()).extracting(Finding::field).containsExactly("status");
    }

    @Test
    void readWhatIsOddAboutEvents() {
        chapters(CHAPTERS + GRANADA);
        ImportResult result = events(EVENTS
                + "1,granada,No end,2026-01-01T18:00:00+01:00,PT0S,PAST,1,0,,,,,,,,\n"
                + "2,granada,Very long,2026-01-01T18:00:00+01:00,PT200H,PAST,1,0,Sala,,Tavira,PT,0,0,,\n"
                + "3,granada,Online,2026-07-01T20:00:00+02:00,PT1H,CANCELLED,1,0,Online event,,,,1,1,online,\n"
                + "4,granada,Backwards,2026-01-01T18:00:00+01:00,PT-2H,PAST,1,0,,,,,,,,\n"
                + "5,granada,No offset,2026-01-01T18:00:00,PT2H,PAST,1,0,,,,,,,,\n"
                + "6,granada,,2026-01-01T18:00:00Z,2 hours,GONE,one,0,,,,XX,100,0,,\n"
                + "7,granada,\"'); drop table event_event; --\",2026-01-01T18:00:00Z,PT2H,upcoming,1,0,,,,,,,,\n");

        assertCounts(result, 4, 0, 0);
        assertThat(result.warnings())
                .extracting(Finding::line, Finding::field)
                .containsExactlyInAnyOrder(
                        tuple(2, "duration"), tuple(3, "duration"), tuple(3, "latitude"), tuple(3, "country"));
        assertThat(result.rejected())
                .extracting(Finding::line, Finding::field)
                .containsExactlyInAnyOrder(
                        tuple(5, "duration"),
                        tuple(6, "starts_at"),
                        tuple(7, "title"),
                        tuple(7, "duration"),
                        tuple(7, "status"),
                        tuple(7, "attending"),
                        tuple(7, "country"),
                        tuple(7, "latitude"));
        assertThat(sql.sql("select starts_local::text from event_event where external_id = '3'")
                        .query(String.class)
                        .single())
                .isEqualTo("2026-07-01 20:00:00");
    }

    @Test
    void fallBackToSingleRowsWhenABatchBreaks() {
        sql.sql("alter table chapter_chapter add constraint broken check (name <> 'Broken')")
                .update();
        try {
            ImportResult result = chapters(
                    CHAPTERS + GRANADA + GRANADA.replace("granada", "b").replace("Grupo Granada", "Broken"));
            assertCounts(result, 1, 0, 0);
            assertThat(result.rejected()).extracting(Finding::line).containsExactly(3);
        } finally {
            sql.sql("alter table chapter_chapter drop constraint broken").update();
        }
    }

    private void assertRefused(String file, String... fields) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> chapters(file))
                .satisfies(e ->
                        assertThat(e.errors()).extracting(FieldError::field).containsExactly(fields));
    }

    private static void assertCounts(ImportResult result, int created, int updated, int unchanged) {
        assertThat(List.of(result.created(), result.updated(), result.unchanged()))
                .as(() -> "of " + new ArrayList<>(result.rejected()))
                .containsExactly(created, updated, unchanged);
    }

    private ImportResult chapters(String file) {
        return run("chapters", bytes(file), null, false);
    }

    private ImportResult events(String file) {
        return run("events", bytes(file), null, false);
    }

    private ImportResult run(String kind, byte[] file, @Nullable String charset, boolean dryRun) {
        try {
            return importer.run(
                    kinds.of(kind),
                    new ByteArrayInputStream(file),
                    charset == null ? null : Charset.forName(charset),
                    dryRun,
                    Locale.ENGLISH,
                    done -> {});
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
