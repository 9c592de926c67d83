package org.chapterhouse.start;

import java.io.IOException;
import java.nio.file.Path;

/** The database part of a plain start in a process of its own, for tests that kill it. */
final class PlainDatabase {

    private PlainDatabase() {}

    /** Starts in the folder that is given, prints how to get in, and stops when its input ends. */
    public static void main(String[] args) throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(DataFolder.at(Path.of(args[0])), () -> {})) {
            System.out.println("url=" + database.getJdbcUrl());
            System.out.println("password=" + database.getPassword());
            while (System.in.read() >= 0) {
                // waits for the end
            }
        } catch (StartRefused e) {
            System.out.println("refused=" + e.sentence());
        }
    }
}
