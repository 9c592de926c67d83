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
            int status = builder.start().waitFor();
            return new Result(status, Files.readString(output));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
