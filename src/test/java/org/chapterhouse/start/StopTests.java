package org.chapterhouse.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.chapterhouse.Applications;
import org.chapterhouse.TestPostgres;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A process that is told to stop in the middle of its work: it ends what it began, and its log tells of nobody. */
class StopTests {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final String MISSION = "Wir lernen voneinander, sagt Quirina.";
    private static final Person LEAD = new Person(
            0,
            "organizer",
            "Quirina Ferrer",
            "quirina@example.org",
            Set.of(),
            Set.of(),
            List.of(),
            null,
            Locale.ENGLISH,
            java.time.ZoneOffset.UTC);

    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private final String database = TestPostgres.newDatabase();
    private String address = "";

    @Test
    void aRequestAndALetterUnderWayAreFinishedAndNothingNewIsBegun() throws Exception {
        try (HeldMailServer mail = new HeldMailServer();
                Connection other = DriverManager.getConnection(database, "postgres", "")) {
            Process process = start(mail.port());
            try {
                String reference = apply();
                assertThat(mail.holds.await(LONG.toSeconds(), TimeUnit.SECONDS))
                        .as("a letter is being sent")
                        .isTrue();
                other.setAutoCommit(false);
                run(other, "select id from casework_case where reference = '" + reference + "' for update");
                CompletableFuture<HttpResponse<String>> slow = http.sendAsync(
                        post("/api/cases/" + reference + "/comments", Map.of("text", MISSION, "visibility", "shared")),
                        HttpResponse.BodyHandlers.ofString());
                await().atMost(LONG).until(this::somebodyWaits);

                process.destroy();
                await().atMost(LONG).until(this::nobodyIsLetIn);
                assertThat(slow).as("it is waited for").isNotDone();
                other.commit();
                assertThat(slow).succeedsWithin(LONG).satisfies(answer -> assertThat(answer.statusCode())
                        .isBetween(200, 201));
                mail.release();

                assertThat(process.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
                assertThat(process.exitValue()).as("ended by the signal").isEqualTo(143);
                assertThat(one("select count(*) from casework_timeline where kind = 'comment'"))
                        .isEqualTo("1");
                assertThat(one("select count(*) from notification_letter where state = 'sent'"))
                        .as("written down, so that no later start sends it again")
                        .isEqualTo(String.valueOf(mail.taken.get()));
                assertThat(one("select count(*) from notification_letter where state = 'sending'"))
                        .isEqualTo("0");
            } finally {
                process.destroyForcibly();
            }
        }
        tellsOfNobody();
    }

    /** With the lines as a log collector wants them. */
    private void tellsOfNobody() {
        List<String> lines = said.stream().filter(line -> line.startsWith("{")).toList();
        assertThat(lines).isNotEmpty().allSatisfy(line -> assertThat(
                        json.readTree(line).hasNonNull("message"))
                .isTrue());
        assertThat(String.join("\n", said)).doesNotContain("Quirina", "quirina@", "organizer@");
    }

    private Process start(int mailPort) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                "org.chapterhouse.Chapterhouse",
                "--spring.profiles.active=demo",
                "--server.port=0",
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=postgres",
                "--chapterhouse.demo.cases=false",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mailPort,
                "--spring.mail.properties.mail.smtp.timeout=60000",
                "--logging.structured.format.console=ecs");
        Process process = builder.redirectErrorStream(true).start();
        Thread reader = new Thread(() -> read(process), "read-output");
        reader.setDaemon(true);
        reader.start();
        await().atMost(LONG).until(() -> !address.isEmpty() || !process.isAlive());
        assertThat(process.isAlive()).as(String.join("\n", said)).isTrue();
        return process;
    }

    /** What the application runs with; the tests' own configurations beside it would be found as well. */
    private static String classPath() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void read(Process process) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (line.contains("http://127.0.0.1:") && !line.startsWith("{")) {
                    address = line.substring(line.indexOf("http://")).strip();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String apply() throws IOException, InterruptedException {
        Map<String, Object> data = new Applications().by(LEAD, "quirina.two@example.org");
        data.put("mission", MISSION);
        HttpResponse<String> answer = http.send(
                post("/api/cases", Map.of("flow", "chapter-onboarding", "data", data)),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json.readTree(answer.body()).get("reference").stringValue();
    }

    private HttpRequest post(String path, Map<String, Object> body) {
        String login = Base64.getEncoder().encodeToString("organizer:chapterhouse".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
                .build();
    }

    private boolean somebodyWaits() throws SQLException {
        return !one("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                .equals("0");
    }

    private boolean nobodyIsLetIn() throws IOException {
        URI there = URI.create(address);
        try (Socket socket = new Socket(there.getHost(), there.getPort())) {
            return false;
        } catch (ConnectException refused) {
            return true;
        }
    }

    private String one(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database, "postgres", "")) {
            return run(connection, query);
        }
    }

    private static String run(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
