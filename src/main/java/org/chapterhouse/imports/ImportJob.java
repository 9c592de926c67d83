package org.chapterhouse.imports;

import java.time.Instant;
import java.util.Locale;

/**
 * A file on its way in, or what became of it.
 *
 * @param warnings how many remarks there are
 * @param rejected how many rows were refused, however much was wrong with each
 */
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

    /** What became of it, in one word: of a file that has been read, whether anything of it landed. */
    public String outcome() {
        if (state != State.DONE) {
            return state.id();
        }
        if (dryRun) {
            return "tried";
        }
        if (rejected > 0) {
            return created + updated + unchanged == 0 ? "refused" : "partly";
        }
        return created + updated == 0 ? "unchanged" : "landed";
    }

    /** What a job is started with. */
    record Order(String kind, String fileName, boolean dryRun, Locale locale, long startedBy, int rows) {}

    /** A finding with its place in the list. */
    record Remark(int seq, boolean rejected, int line, String field, String message) {}
}
