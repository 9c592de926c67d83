package org.chapterhouse.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs one of PostgreSQL's programs and waits for it. */
final class Command {

    private Command() {}

    /** What a program said and whether it was content. */
    record Result(int status, String output) {

        boolean ok() {
            return status == 0;
        }

        String lastLine() {
            List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
            return lines.isEmpty()
                    ? "status " + status
                    : lines.get(lines.size() - 1).strip();
        }
    }

    static Result run(List<String> command, Path folder) throws IOException {
        // into a file: PostgreSQL inherits the output of the program that starts it, so that a pipe would never end
        Path output = Files.createTempFile(folder, "output", ".unfinished");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C");
            int status = waitFor(builder.start());
            return new Result(status, Files.readString(output));
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** Whoever stops the application interrupts the thread that starts it; a database is not to be left half-way. */
    private static int waitFor(Process process) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return process.waitFor();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
