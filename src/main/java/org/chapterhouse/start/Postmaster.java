package org.chapterhouse.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A PostgreSQL as its {@code postmaster.pid} describes it.
 *
 * @param since when it started
 */
record Postmaster(long pid, Path cluster, Instant since, int port) {

    /** How far the start time in the file and the one that the operating system tells may lie apart. */
    private static final Duration TOLERANCE = Duration.ofSeconds(20);

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** @return empty if there is no such file, or it is one that was cut off while it was written */
    static Optional<Postmaster> in(Path cluster) throws IOException {
        if (!Files.exists(file(cluster))) {
            return Optional.empty();
        }
        return parse(Files.readAllLines(file(cluster)));
    }

    static Optional<Postmaster> parse(List<String> lines) {
        if (lines.size() < 4) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Postmaster(
                    Long.parseLong(lines.get(0).strip()),
                    Path.of(lines.get(1).strip()),
                    Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip())),
                    Integer.parseInt(lines.get(3).strip())));
        } catch (IllegalArgumentException notANumberOrPath) {
            return Optional.empty();
        }
    }

    /**
     * Whether the process with this id is still the PostgreSQL that wrote the file, and works in this folder: ids are
     * used again, and whoever has one now is none of our business.
     */
    boolean lives(Path ours) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> isPostgres(process) && (worksIn(ours) || startedHere(process, ours)))
                .isPresent();
    }

    private boolean isPostgres(ProcessHandle process) {
        return commandLine().stream()
                .findFirst()
                .or(() -> process.info().command())
                .map(command -> String.valueOf(Path.of(command).getFileName()))
                .filter(name -> name.startsWith("postgres"))
                .isPresent();
    }

    /** Linux knows the folder a process works in, even if the folder was moved meanwhile. */
    private boolean worksIn(Path ours) {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(pid), "cwd"), ours);
        } catch (IOException notToldOrNotLinux) {
            return false;
        }
    }

    private boolean startedHere(ProcessHandle process, Path ours) {
        try {
            List<String> words = commandLine();
            int option = words.indexOf("-D");
            if (option > 0 && option + 1 < words.size()) {
                return Files.isSameFile(Path.of(words.get(option + 1)), ours);
            }
            return Files.isSameFile(cluster, ours)
                    && process.info()
                            .startInstant()
                            .map(start -> Duration.between(start, since).abs().compareTo(TOLERANCE) < 0)
                            .orElse(true);
        } catch (IOException noSuchFolder) {
            return false;
        }
    }

    private List<String> commandLine() {
        try {
            return List.of(Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"))
                    .split("\0"));
        } catch (IOException notLinux) {
            return List.of();
        }
    }
}
