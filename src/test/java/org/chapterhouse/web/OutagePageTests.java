package org.chapterhouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chapterhouse.people.Accounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The database goes away under a running application, and comes back. */
@WebTest
class OutagePageTests {

    private static final Pattern HIDDEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Map<String, String> PAGE = Map.of("Accept", "text/html", "Accept-Language", "es");

    @LocalServerPort
    private int port;

    @Value("${spring.datasource.url}")
    private String database;

    @Autowired
    private Accounts accounts;

    @Autowired
    private HikariDataSource pool;

    private Browser browser;

    @BeforeEach
    void somebodyIsSignedIn() {
        accounts.put(new Accounts.Account(
                "gil",
                "Gil",
                "gil@example.org",
                "long enough",
                Set.of(),
                Set.of(),
                null,
                Locale.ENGLISH,
                ZoneId.of("UTC")));
        browser = new Browser(port);
        Matcher token = HIDDEN.matcher(
                browser.get("/sign-in", Map.of("Accept", "text/html")).body());
        assertThat(token.find()).isTrue();
        HttpResponse<String> signedIn = browser.form(
                "/sign-in",
                "username=gil&password=long+enough&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
        assertThat(signedIn.statusCode()).isEqualTo(302);
        connections(false);
    }

    @AfterEach
    void theDatabaseIsBack() {
        connections(true);
    }

    @Test
    void whoIsSignedInReadsThatItIsAMatterOfMoments() {
        HttpResponse<String> page = browser.get("/chapters/x", PAGE);
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).hasValue("30");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(page.body()).contains("Volvemos en un momento", "Intentar de nuevo");

        connections(true);
        assertThat(browser.get("/api/probe/who", Map.of()).body())
                .as("still signed in afterwards")
                .contains("gil");
    }

    @Test
    void aProgramReadsItInADocument() {
        HttpResponse<String> answer =
                browser.get("/api/me", Map.of("Authorization", Browser.basic("gil", "long enough")));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json;charset=UTF-8");
        assertThat(answer.body()).contains("\"status\":503").doesNotContain("jdbc", "postgres");
    }

    /** Ends all connections of the application and takes no new ones, as a database that is restarted. */
    private void connections(boolean allowed) {
        String name = database.replaceAll(".*/(\\w+)\\?.*|.*/(\\w+)$", "$1$2");
        String server = database.replaceAll("/" + name + "(?=\\?|$)", "/postgres");
        try (Connection admin = DriverManager.getConnection(server, "postgres", "");
                Statement statement = admin.createStatement()) {
            statement.execute("alter database " + name + " allow_connections " + allowed);
            if (!allowed) {
                statement.execute(
                        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        if (allowed) {
            // half a second after its last use the pool would look at a connection by itself
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }
}
