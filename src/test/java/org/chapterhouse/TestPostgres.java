package org.chapterhouse;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One PostgreSQL for a process of tests, and a database of its own for each application context: a copy of one that was
 * migrated once, for thirty contexts would all migrate the same.
 */
public class TestPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String url = Server.copyOf(Migrated.TEMPLATE);
        TestPropertyValues.of("spring.datasource.url=" + url, "spring.datasource.username=postgres")
                .applyTo(context);
    }

    /** Makes an empty database. */
    public static String newDatabase() {
        return Server.copyOf("template1");
    }

    private static final class Migrated {
        private static final String TEMPLATE = migrate();

        private static String migrate() {
            String url = newDatabase();
            Flyway.configure().dataSource(url, "postgres", "").load().migrate();
            return url.replaceAll(".*/(\\w+).*", "$1");
        }
    }

    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();

        private static String copyOf(String template) {
            String name = "test_" + NEXT.incrementAndGet();
            try (Connection connection = RUNNING.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name + " template " + template + " strategy file_copy");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return RUNNING.getJdbcUrl("postgres", name);
        }

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("max_connections", "200")
                        .start();
                // after the contexts, which would wait half a minute for a database that is gone
                SpringApplication.getShutdownHandlers().add(() -> stop(postgres));
                return postgres;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void stop(EmbeddedPostgres postgres) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
