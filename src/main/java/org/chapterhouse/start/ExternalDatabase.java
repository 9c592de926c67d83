package org.chapterhouse.start;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.springframework.core.env.Environment;

/** A PostgreSQL that somebody else runs: tried once, before anything else, so that a mistake gets a plain answer. */
final class ExternalDatabase {

    private static final String URL = "spring.datasource.url";
    private static final int OLDEST = 15;
    private static final String PATIENCE_SECONDS = "10";

    private ExternalDatabase() {}

    static boolean isAbsent(Environment environment) {
        return environment.getProperty(URL, "").isBlank();
    }

    /** @throws StartRefused if it cannot be used, with the reason */
    static void check(Environment environment) {
        String url = environment.getProperty(URL, "");
        Properties target = url.startsWith("jdbc:postgresql:") ? Driver.parseURL(url, new Properties()) : null;
        if (target == null) {
            throw new StartRefused("start.url-malformed", withoutPassword(url));
        }
        Properties login = new Properties();
        put(login, PGProperty.USER, environment.getProperty("spring.datasource.username"));
        put(login, PGProperty.PASSWORD, environment.getProperty("spring.datasource.password"));
        login.setProperty(PGProperty.LOGIN_TIMEOUT.getName(), PATIENCE_SECONDS);
        try (Connection connection = new Driver().connect(url, login)) {
            if (connection != null && connection.getMetaData().getDatabaseMajorVersion() < OLDEST) {
                throw new StartRefused(
                        "start.url-version", connection.getMetaData().getDatabaseProductVersion(), OLDEST);
            }
        } catch (SQLException e) {
            throw refusal(e, url, target, login).because(e);
        }
    }

    private static StartRefused refusal(SQLException e, String url, Properties target, Properties login) {
        // without a name the driver takes that of whoever started the application
        String user = login.getProperty(
                PGProperty.USER.getName(),
                target.getProperty(PGProperty.USER.getName(), System.getProperty("user.name")));
        String state = String.valueOf(e.getSQLState());
        String shown = withoutPassword(url);
        return switch (state) {
            case "28P01", "28000", "08004" -> new StartRefused("start.url-login", shown, user, e.getMessage());
            case "3D000" ->
                new StartRefused("start.url-database", shown, target.getProperty(PGProperty.PG_DBNAME.getName(), "?"));
            case "08001", "08006" -> new StartRefused("start.url-unreachable", shown, firstSentence(e));
            default -> new StartRefused("start.url-failed", shown, e.getMessage());
        };
    }

    private static void put(Properties login, PGProperty name, @Nullable String value) {
        if (value != null) {
            login.setProperty(name.getName(), value);
        }
    }

    private static String firstSentence(SQLException e) {
        return String.valueOf(e.getMessage()).replaceFirst("\\.(\\s.*)?$", "");
    }

    /** An address as it may be shown: what stands behind the question mark can hold a password. */
    private static String withoutPassword(String url) {
        return url.replaceAll("\\?.*", "").replaceAll("//[^@/]*@", "//");
    }
}
