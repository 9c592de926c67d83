package org.chapterhouse.start;

import java.io.IOException;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The database of a plain start. The connection pool is built from this bean and is therefore closed before it: web
 * server, jobs, pool, PostgreSQL, in this order.
 */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String DATABASE = "chapterhouse";

    private final FolderLock lock;
    private final PostgresServer server;
    private final String url;
    private final String password;

    private EmbeddedDatabase(FolderLock lock, PostgresServer server, String url, String password) {
        this.lock = lock;
        this.server = server;
        this.url = url;
        this.password = password;
    }

    /**
     * Takes the folder and starts its PostgreSQL.
     *
     * @param beforehand what must hold once the folder is ours and before anything in it is touched
     * @throws StartRefused if that is not possible, with the reason
     */
    static EmbeddedDatabase start(DataFolder folder, Runnable beforehand) throws IOException {
        FolderLock lock = FolderLock.take(folder);
        boolean running = false;
        try {
            beforehand.run();
            PostgresServer server = PostgresServer.in(folder);
            String password = server.password();
            // for a stop that comes while the context is being made, which Spring does not close then
            SpringApplication.getShutdownHandlers().add(() -> stopQuietly(server));
            int port = server.start();
            LOG.info("PostgreSQL runs on port {} with its data in {}", port, folder.cluster());
            EmbeddedDatabase database =
                    new EmbeddedDatabase(lock, server, "jdbc:postgresql://127.0.0.1:" + port + "/", password);
            database.createDatabase();
            running = true;
            return database;
        } finally {
            if (!running) {
                lock.close();
            }
        }
    }

    private void createDatabase() throws IOException {
        Properties login = new Properties();
        login.setProperty("user", getUsername());
        login.setProperty("password", password);
        try (var connection = new org.postgresql.Driver().connect(url + "postgres", login);
                var statement = java.util.Objects.requireNonNull(connection).createStatement();
                var exists = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
            if (!exists.next()) {
                statement.execute("create database " + DATABASE);
            }
        } catch (java.sql.SQLException e) {
            server.stop();
            throw new StartRefused("start.embedded-login", e.getMessage()).because(e);
        }
    }

    private static void stopQuietly(PostgresServer server) {
        try {
            server.stop();
        } catch (IOException e) {
            LOG.warn("PostgreSQL could not be stopped; the next start does it", e);
        }
    }

    @Override
    public String getUsername() {
        return PostgresServer.USER;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String getJdbcUrl() {
        return url + DATABASE;
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            server.stop();
        }
    }
}
