package org.chapterhouse.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An admin's wish that somebody becomes one too.
 *
 * @param outcome {@code granted}, {@code refused} or {@code withdrawn}; null while another admin has not decided
 */
record AdminGrant(
        long id,
        long account,
        String username,
        String name,
        long askedBy,
        String askedByName,
        Instant askedAt,
        String reason,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt,
        @Nullable String outcome) {

    boolean isPending() {
        return outcome == null;
    }

    /** Whether this person may decide it: neither who asked nor whom it makes an admin. */
    boolean isFor(long person) {
        return isPending() && person != askedBy && person != account;
    }
}
