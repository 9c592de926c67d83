package org.chapterhouse.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chapterhouse.RecordsTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The archive of a real network (R-Ladies meetup archive, CC BY 4.0), where it lies beside the project. The numbers have
 * been counted by other means than this code.
 */
@RecordsTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class RealNetworkTests {

    private static final Path DATA = Path.of("..", "shared", "data");

    @Autowired
    private CsvImporter importer;

    @Autowired
    private ImportKinds kinds;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void onlyWhereItIs() {
        assumeTrue(Files.isReadable(DATA.resolve("events.csv")), "the archive is not here");
    }

    @AfterEach
    void forgetEverything() {
        sql.sql("truncate chapter_chapter, event_event cascade").update();
    }

    @Test
    void comesInCompletelyAndNeverDoubles() throws IOException {
        ImportResult chapters = read("chapters");
        assertThat(counts(chapters)).containsExactly(251, 0, 0);
        assertThat(chapters.rejected()).isEmpty();
        assertThat(rows("select count(*) from chapter_chapter where status = 'ACTIVE'"))
                .isEqualTo(47);
        assertThat(rows("select count(*) from chapter_chapter where status = 'DORMANT'"))
                .isEqualTo(204);

        ImportResult events = read("events");
        assertThat(counts(events)).containsExactly(3690, 0, 0);
        assertThat(events.rejected()).hasSize(21).allSatisfy(finding -> assertThat(finding.field())
                .isEqualTo("chapter"));
        Map<String, Long> warned =
                events.warnings().stream().collect(Collectors.groupingBy(Finding::field, Collectors.counting()));
        // 170 without a duration and 4 of more than a week; at 0, 0; abroad
        assertThat(warned).isEqualTo(Map.of("duration", 174L, "latitude", 37L, "country", 3L));
        assertThat(rows("select count(*) from event_event where ends_at is null"))
                .isEqualTo(170);
        assertThat(rows("select count(*) from event_event where status = 'CANCELLED'"))
                .isEqualTo(182);
        assertThat(rows("select count(*) from event_event where mode = 'online'"))
                .isEqualTo(1344);
        assertThat(events.rejected().get(0).line()).isEqualTo(firstUnknownChapter());

        assertThat(counts(read("chapters"))).containsExactly(0, 0, 251);
        ImportResult again = read("events");
        assertThat(counts(again)).containsExactly(0, 0, 3690);
        assertThat(again.rejected()).isEqualTo(events.rejected());
        assertThat(again.warnings()).isEqualTo(events.warnings());
        assertThat(rows("select count(*) from event_event")).isEqualTo(3690);
    }

    /** No cell of this file holds a line break, so lines are rows. */
    private static int firstUnknownChapter() throws IOException {
        List<String> slugs = Files.readAllLines(DATA.resolve("chapters.csv")).stream()
                .map(line -> line.split(",")[0])
                .toList();
        Map<String, String> known = slugs.stream().collect(Collectors.toMap(Function.identity(), slug -> slug));
        List<String> lines = Files.readAllLines(DATA.resolve("events.csv"));
        for (int i = 1; i < lines.size(); i++) {
            if (!known.containsKey(lines.get(i).split(",")[1])) {
                return i + 1;
            }
        }
        return 0;
    }

    private ImportResult read(String kind) throws IOException {
        try (InputStream file = Files.newInputStream(DATA.resolve(kind + ".csv"))) {
            return importer.run(kinds.of(kind), file, null, false, Locale.ENGLISH, done -> {});
        }
    }

    private static List<Integer> counts(ImportResult result) {
        return List.of(result.created(), result.updated(), result.unchanged());
    }

    private long rows(String query) {
        return sql.sql(query).query(Long.class).single();
    }
}
