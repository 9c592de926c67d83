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
                .filter(process -> isPostgres(process) && worksIn(process, ours))
                .isPresent();
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                // an upgraded installation leaves "postgres (deleted)" behind
                .filter(name -> name.startsWith("postgres"))
                .isPresent();
    }

    private boolean worksIn(ProcessHandle process, Path ours) {
        Path workingDirectory = Path.of("/proc", Long.toString(pid), "cwd");
        try {
            if (Files.isSymbolicLink(workingDirectory)) {
                return Files.isSameFile(workingDirectory, ours);
            }
            boolean sameFolder = Files.exists(cluster) && Files.isSameFile(cluster, ours);
            return sameFolder
                    && process.info()
                            .startInstant()
                            .map(start -> Duration.between(start, since).abs().compareTo(TOLERANCE) < 0)
                            .orElse(true);
        } catch (IOException cannotTell) {
            return false;
        }
    }
}
