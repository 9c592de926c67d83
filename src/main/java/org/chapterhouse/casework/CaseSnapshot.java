package org.chapterhouse.casework;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case as an activity sees it.
 *
 * @param submitter account id
 * @param data the submitter's answers, later ones over earlier ones
 */
public record CaseSnapshot(
        long id,
        String reference,
        String flow,
        int release,
        String title,
        @Nullable String chapter,
        String country,
        String region,
        long submitter,
        Instant submittedAt,
        Map<String, Object> data) {}
