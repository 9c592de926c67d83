package org.chapterhouse.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterTests {

    @Test
    void readsWhatPostgresWrote() {
        assertThat(Postmaster.parse(
                        List.of("4711", "/srv/data/database", "1790000000", "40001", "", "127.0.0.1", "1 2", "ready")))
                .contains(new Postmaster(
                        4711, Path.of("/srv/data/database"), Instant.ofEpochSecond(1_790_000_000), 40_001));
    }

    @Test
    void aFileThatWasCutOffNamesNobody() {
        assertThat(Postmaster.parse(List.of())).isEmpty();
        assertThat(Postmaster.parse(List.of("4711", "/srv/data/database"))).isEmpty();
        assertThat(Postmaster.parse(List.of("", "", "", ""))).isEmpty();
    }

    @Test
    void anotherProgramWithTheSameIdIsNotOurPostgres(@TempDir Path cluster) {
        long me = ProcessHandle.current().pid();
        assertThat(new Postmaster(me, cluster, Instant.now(), 5432).lives(cluster))
                .isFalse();
    }

    @Test
    void noFileMeansNoPostgres(@TempDir Path cluster) throws Exception {
        assertThat(Postmaster.in(cluster)).isEmpty();
        Files.createFile(Postmaster.file(cluster));
        assertThat(Postmaster.in(cluster)).isEmpty();
    }
}
