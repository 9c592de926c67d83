package org.chapterhouse.casework;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A half-filled form; the contract's draft.
 *
 * @param flow the flow it would start, null for a task's draft
 * @param editors usernames of whoever may write beside the owner
 * @param savedBy username
 */
public record DraftView(
        String id,
        @Nullable String flow,
        @Nullable String task,
        Map<String, Object> data,
        int version,
        List<String> editors,
        String savedBy,
        OffsetDateTime savedAt) {}
