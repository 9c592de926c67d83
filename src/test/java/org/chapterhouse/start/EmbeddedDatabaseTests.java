package org.chapterhouse.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One folder through the life that a plain start has: made, killed, started again, stopped. */
class EmbeddedDatabaseTests {

    private final Path data;

    private @Nullable Process running;

    EmbeddedDatabaseTests(@TempDir Path data) {
        this.data = data;
    }

    @AfterEach
    void stopWhatRuns() throws Exception {
        if (running != null) {
            stop(running);
        }
    }

    @Test
    void whatWasCommittedIsThereAfterTheApplicationWasKilled() throws Exception {
        Process first = start();
        Map<String, String> login = login(first);
        execute(login, "create table kept (word text)");
        execute(login, "insert into kept values ('held')");
        Postmaster left = postmaster().orElseThrow();

        first.destroyForcibly().waitFor();
        assertThat(left.lives(cluster()))
                .as("the killed one leaves its PostgreSQL behind")
                .isTrue();

        Process second = start();
        assertThat(words(login(second))).containsExactly("held");
        assertThat(left.lives(cluster())).as("the one left behind is gone").isFalse();
        assertThat(postmaster()).get().extracting(Postmaster::pid).isNotEqualTo(left.pid());

        assertThatThrownBy(() -> EmbeddedDatabase.start(DataFolder.at(data), () -> {}))
                .isInstanceOfSatisfying(StartRefused.class, refused -> assertThat(refused.sentence())
                        .contains(data.toString(), Long.toString(second.pid()), "CHAPTERHOUSE_DATA"));

        Postmaster running = postmaster().orElseThrow();
        stop(second);
        assertThat(running.lives(cluster())).isFalse();
        assertThat(Postmaster.file(cluster())).doesNotExist();

        recycledProcessIdIsLeftAlone();
        otherVersionIsRefused();
    }

    /** The folder is at rest; its pid file names a process that has nothing to do with it. */
    private void recycledProcessIdIsLeftAlone() throws Exception {
        Process bystander = new ProcessBuilder("sleep", "600").start();
        try {
            Files.write(
                    Postmaster.file(cluster()),
                    List.of(Long.toString(bystander.pid()), cluster().toString(), "1700000000", "5432"));
            try (EmbeddedDatabase database = EmbeddedDatabase.start(DataFolder.at(data), () -> {})) {
                assertThat(words(Map.of("url", database.getJdbcUrl(), "password", database.getPassword())))
                        .containsExactly("held");
            }
            assertThat(bystander.isAlive()).isTrue();
        } finally {
            bystander.destroyForcibly();
        }
    }

    private void otherVersionIsRefused() throws Exception {
        Files.writeString(cluster().resolve("PG_VERSION"), "9\n");
        assertThatThrownBy(() -> EmbeddedDatabase.start(DataFolder.at(data), () -> {}))
                .isInstanceOfSatisfying(StartRefused.class, refused -> assertThat(refused.sentence())
                        .contains("PostgreSQL 9 "));
    }

    private Path cluster() {
        return data.resolve("database");
    }

    private Optional<Postmaster> postmaster() throws IOException {
        return Postmaster.in(cluster());
    }

    private Process start() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        PlainDatabase.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        running = process;
        return process;
    }

    private static Map<String, String> login(Process process) throws IOException {
        BufferedReader out = process.inputReader();
        Map<String, String> login = new java.util.HashMap<>();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                login.put(line.substring(0, equals), line.substring(equals + 1));
            }
            if (login.containsKey("password")) {
                return login;
            }
        }
        throw new AssertionError("did not start: " + login);
    }

    private static void stop(Process process) throws Exception {
        process.outputWriter().close();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    private static void execute(Map<String, String> login, String sql) throws SQLException {
        try (Connection connection = connect(login);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> words(Map<String, String> login) throws SQLException {
        try (Connection connection = connect(login);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select word from kept")) {
            Stream.Builder<String> words = Stream.builder();
            while (rows.next()) {
                words.add(rows.getString(1));
            }
            return words.build().toList();
        }
    }

    private static Connection connect(Map<String, String> login) throws SQLException {
        return DriverManager.getConnection(login.get("url"), PostgresServer.USER, login.get("password"));
    }
}
