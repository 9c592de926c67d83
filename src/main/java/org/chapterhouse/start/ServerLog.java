package org.chapterhouse.start;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds the line in PostgreSQL's log that says why it did not start. */
final class ServerLog {

    private static final int ENOUGH = 64_000;

    private ServerLog() {}

    /**
     * @param from length of the log before the attempt
     * @param otherwise what the starting program said, for when the log says nothing
     */
    static String reason(Path log, long from, String otherwise) throws IOException {
        if (!Files.exists(log)) {
            return otherwise.strip();
        }
        List<String> lines = tail(log, from);
        return lines.stream()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                .map(line -> line.replaceFirst("^.*?(FATAL|PANIC):\\s*", ""))
                .reduce((first, second) -> second)
                .or(() -> lines.stream().reduce((first, second) -> second))
                .orElse(otherwise)
                .strip();
    }

    private static List<String> tail(Path log, long from) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.min(Math.max(from, file.length() - ENOUGH), file.length()));
            byte[] bytes = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }
}
