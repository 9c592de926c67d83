package org.chapterhouse.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL of one data folder: made, started, stopped. The caller holds the folder's lock. */
final class PostgresServer {

    static final String USER = "chapterhouse";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final int ATTEMPTS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SETTINGS = "chapterhouse.conf";
    private static final long LOG_LIMIT = 5_000_000;

    private final DataFolder folder;
    private final Unprivileged user;
    private final Path programs;
    private boolean started;

    private PostgresServer(DataFolder folder, Unprivileged user, Path programs) {
        this.folder = folder;
        this.user = user;
        this.programs = programs;
    }

    /** Looks at the folder, and makes the database if there is none yet. */
    static PostgresServer in(DataFolder folder) throws IOException {
        folder.sweep();
        Path programs = Binaries.unpacked(folder);
        PostgresServer server = new PostgresServer(folder, Unprivileged.choose(), programs.resolve("bin"));
        if (!Files.exists(folder.cluster())) {
            server.create();
        }
        return server;
    }

    /** @throws StartRefused if somebody took the password's file away */
    String password() throws IOException {
        if (!Files.exists(folder.password())) {
            throw new StartRefused("start.password-missing", folder.password());
        }
        return Files.readString(folder.password());
    }

    /**
     * Starts on a port that is free; one that a dead application left behind is stopped first.
     *
     * @return the port
     * @throws StartRefused if it does not start
     */
    synchronized int start() throws IOException {
        checkVersion();
        user.handOver(folder.cluster());
        for (int attempt = 1; ; attempt++) {
            stopLeftBehind();
            long logBefore = trimmedLog();
            int port = Ports.free();
            configure(port);
            started = true;
            Command.Result result = control("start", "-l", folder.log().toString());
            if (result.ok()) {
                return port;
            }
            started = false;
            // one that was just starting when its application was killed, or a port that was taken since we looked
            if (attempt == ATTEMPTS) {
                throw new StartRefused(
                        "start.postgres", ServerLog.reason(folder.log(), logBefore, result.output()), folder.log());
            }
        }
    }

    /** Rolls back what is open and stops; does nothing if it was not started here, or has been stopped. */
    synchronized void stop() throws IOException {
        if (started) {
            started = false;
            stopWhatRuns();
        }
    }

    private void stopWhatRuns() throws IOException {
        if (Files.exists(Postmaster.file(folder.cluster()))) {
            if (!control("stop", "-m", "fast").ok()) {
                control("stop", "-m", "immediate");
            }
        }
    }

    private void stopLeftBehind() throws IOException {
        Optional<Postmaster> left = Postmaster.in(folder.cluster());
        if (left.isPresent() && left.get().lives(folder.cluster())) {
            LOG.info(
                    "Stopping the PostgreSQL (process {}) that a killed application left behind",
                    left.get().pid());
            stopWhatRuns();
        } else {
            // nobody's, or of a process id that is somebody else's now: PostgreSQL itself would refuse to start
            Files.deleteIfExists(Postmaster.file(folder.cluster()));
        }
    }

    private void create() throws IOException {
        Path unfinished = folder.unfinished("database");
        user.handOver(unfinished);
        Path password = Passwords.create(folder.password());
        Path readable = Files.copy(password, unfinished.resolveSibling(unfinished.getFileName() + ".pw.unfinished"));
        try {
            DataFolder.ownerOnly(readable);
            user.handOver(readable);
            Command.Result result = run(
                    "initdb",
                    "--pgdata=" + unfinished,
                    "--username=" + USER,
                    "--pwfile=" + readable,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--no-instructions");
            if (!result.ok()) {
                throw new StartRefused("start.postgres", result.lastLine(), folder.log());
            }
        } finally {
            Files.deleteIfExists(readable);
        }
        Files.writeString(
                unfinished.resolve("postgresql.conf"),
                System.lineSeparator() + "include_if_exists = '" + SETTINGS + "'" + System.lineSeparator(),
                java.nio.file.StandardOpenOption.APPEND);
        folder.finish(unfinished, folder.cluster());
    }

    private void checkVersion() throws IOException {
        Path file = folder.cluster().resolve("PG_VERSION");
        if (!Files.exists(file)) {
            throw new StartRefused("start.not-a-database", folder.cluster());
        }
        String version = Files.readString(file).strip();
        // "pg_ctl (PostgreSQL) 18.6"
        String words = run("pg_ctl", "--version").lastLine();
        String ours = words.substring(words.lastIndexOf(' ') + 1).replaceAll("\\D.*", "");
        if (!version.equals(ours)) {
            throw new StartRefused("start.postgres-version", folder.root(), version, ours);
        }
    }

    private void configure(int port) throws IOException {
        Files.write(
                folder.cluster().resolve(SETTINGS),
                List.of(
                        "# written at every start",
                        "port = " + port,
                        "listen_addresses = '127.0.0.1'",
                        "unix_socket_directories = ''",
                        "timezone = 'UTC'",
                        "log_timezone = 'UTC'",
                        "lc_messages = 'C'"));
        user.handOver(folder.cluster().resolve(SETTINGS));
    }

    private long trimmedLog() throws IOException {
        if (!Files.exists(folder.log())) {
            Files.createFile(folder.log());
        }
        DataFolder.ownerOnly(folder.log());
        user.handOver(folder.log());
        if (Files.size(folder.log()) > LOG_LIMIT) {
            Files.write(folder.log(), new byte[0]);
        }
        return Files.size(folder.log());
    }

    private Command.Result control(String... arguments) throws IOException {
        String[] all = new String[arguments.length + 6];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        System.arraycopy(
                new String[] {"-D", folder.cluster().toString(), "-w", "-s", "-t", Long.toString(PATIENCE.toSeconds())},
                0,
                all,
                arguments.length,
                6);
        return run("pg_ctl", all);
    }

    private Command.Result run(String program, String... arguments) throws IOException {
        String[] command = new String[arguments.length + 1];
        command[0] = programs.resolve(program).toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return Command.run(user.command(command), folder.root());
    }
}
