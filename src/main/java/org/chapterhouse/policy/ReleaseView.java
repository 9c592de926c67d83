package org.chapterhouse.policy;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A release as the API shows it; the contract's Release.
 *
 * @param source {@code packaged} or {@code admin}
 * @param publishedBy username, null for a packaged one
 */
record ReleaseView(
        int number,
        boolean active,
        String source,
        String note,
        @Nullable String publishedBy,
        @Nullable String approvedBy,
        OffsetDateTime effectiveFrom,
        long openCases,
        List<File> files) {

    /** A file of the release and its fingerprint. */
    record File(String path, String sha256) {}
}
