package org.chapterhouse.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.chapterhouse.TestPostgres;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

class StartChecksTests {

    private static final String URL = "spring.datasource.url";

    @Test
    void aDatabaseThatAnswersIsFine() {
        assertThatCode(() -> check(Map.of(URL, TestPostgres.newDatabase(), "spring.datasource.username", "postgres")))
                .doesNotThrowAnyException();
    }

    @Test
    void anAddressThatIsNoneIsToldWithAnExample() {
        assertThat(sentence(Map.of(URL, "postgres://db/chapterhouse"))).contains("jdbc:postgresql://host:5432/");
        assertThat(sentence(Map.of(URL, "jdbc:mysql://db/chapterhouse"))).contains("jdbc:postgresql://host:5432/");
    }

    @Test
    void aServerThatDoesNotAnswerIsNamedWithoutThePassword() {
        assertThat(sentence(Map.of(URL, "jdbc:postgresql://127.0.0.1:1/chapterhouse?password=geheim")))
                .contains("127.0.0.1:1")
                .doesNotContain("geheim");
    }

    @Test
    void aDatabaseThatIsMissingIsNamed() {
        String url = TestPostgres.newDatabase().replaceFirst("test_\\d+", "nowhere");
        assertThat(sentence(Map.of(URL, url, "spring.datasource.username", "postgres")))
                .contains("no database \"nowhere\"");
    }

    @Test
    void productionBringsNoDatabaseAndTakesNoDefaultSecret() {
        assertThat(sentence(Map.of("spring.profiles.active", "prod"))).contains("SPRING_DATASOURCE_URL");
        assertThat(sentence(Map.of(
                        "spring.profiles.active",
                        "prod",
                        URL,
                        "jdbc:postgresql://127.0.0.1:1/chapterhouse",
                        "spring.datasource.password",
                        "chapterhouse")))
                .startsWith("spring.datasource.password");
        assertThat(sentence(Map.of("spring.profiles.active", "prod,demo"))).contains("exclude");
    }

    @Test
    void anAddressToSendFromOrToIsLookedAtBeforeTheFirstLetter() {
        for (String sender : List.of("Our network", "a@b@c", "one@example.org, two@example.org", "no-reply@")) {
            assertThat(sentence(Map.of("chapterhouse.mail.from", sender)))
                    .contains("CHAPTERHOUSE_MAIL_FROM", "\"" + sender + "\"");
        }
        for (String webhook :
                List.of("hooks.example.org/x", "ftp://example.org", "https:///x", "https://exa mple.org")) {
            assertThat(sentence(Map.of("chapterhouse.webhook.url", webhook)))
                    .contains("CHAPTERHOUSE_WEBHOOK_URL", "\"" + webhook + "\"");
        }
        assertThatCode(() -> check(Map.of(
                        "chapterhouse.mail.from",
                        "Our network <no-reply@example.org>",
                        "chapterhouse.webhook.url",
                        "https://hooks.example.org/chapters?key=1",
                        "server.port",
                        "0")))
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsNoPortIsToldBeforeAnythingStarts() {
        for (String port : List.of("abc", "-1", "65536", "80 90")) {
            assertThat(sentence(Map.of("server.port", port))).contains("\"" + port + "\"", "65535");
        }
        assertThatCode(() -> check(Map.of("server.port", "0"))).doesNotThrowAnyException();
        assertThatCode(() -> check(Map.of("server.port", ""))).doesNotThrowAnyException();
    }

    @Test
    void aTakenPortIsToldBeforeAnotherServersDatabaseIsTouched() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThat(sentence(Map.of(
                            "server.port", taken.getLocalPort(), URL, "jdbc:postgresql://127.0.0.1:1/chapterhouse")))
                    .contains("port " + taken.getLocalPort() + " is taken");
        }
        assertThat(sentence(Map.of("server.address", "no such host", URL, "jdbc:postgresql://127.0.0.1:1/x")))
                .contains("no such host");
    }

    @Test
    void aProfileThatIsNeitherDemoNorProductionIsNotGuessedAt() {
        assertThat(sentence(Map.of("spring.profiles.active", "production"))).contains("prod,production");
        assertThatCode(() -> check(Map.of("spring.profiles.active", "demo,ours")))
                .doesNotThrowAnyException();
    }

    @Test
    void aPlainStartNeedsNothing() {
        assertThatCode(() -> check(Map.of())).doesNotThrowAnyException();
    }

    @Test
    void failuresBecomeOneSentenceHoweverDeepTheyAre() {
        PlainFailures failures = new PlainFailures();
        Throwable deep = new IllegalStateException(new IllegalStateException(new PortInUseException(8080)));
        assertThat(failures.analyze(deep)).isNotNull().satisfies(analysis -> assertThat(analysis.getDescription())
                .contains("8080", "SERVER_PORT"));
        Throwable checksum = new FlywayException("Migration checksum mismatch for migration version 1");
        assertThat(failures.analyze(checksum)).isNotNull().satisfies(analysis -> assertThat(analysis.getDescription())
                .contains("checksum mismatch", "CHAPTERHOUSE_DATA"));
        assertThat(failures.analyze(new IllegalStateException("a fault of ours")))
                .isNull();
    }

    private static String sentence(Map<String, Object> properties) {
        try {
            check(properties);
        } catch (StartRefused refused) {
            return refused.sentence();
        }
        throw new AssertionError("not refused");
    }

    private static void check(Map<String, Object> properties) {
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.getEnvironment().setDefaultProfiles("demo");
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
            context.getEnvironment()
                    .getPropertySources()
                    .addLast(new MapPropertySource("any port", Map.of("server.port", 0)));
            new StartChecks().initialize(context);
        }
    }
}
