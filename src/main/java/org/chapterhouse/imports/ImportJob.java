package org.chapterhouse.imports;

import java.time.Instant;
import java.util.Locale;

/** A file on its way in, or what became of it. */
record ImportJob(
        long id,
        String kind,
        String fileName,
        boolean dryRun,
        Locale locale,
        Instant createdAt,
        State state,
        int rowsTotal,
        int rowsDone,
        int created,
        int updated,
        int unchanged,
        int warnings,
        int rejected) {

    /** How far it is. */
    enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean finished() {
        return state == State.DONE || state == State.FAILED;
    }

    /** What a job is started with. */
    record Order(String kind, String fileName, boolean dryRun, Locale locale, long startedBy, int rows) {}

    /** A finding with its place in the list. */
    record Remark(int seq, boolean rejected, int line, String field, String message) {}
}
