package org.chapterhouse.casework;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
 * @param own whether it is the reader's, who alone may discard it; for pages only
 */
public record DraftView(
        String id,
        @Nullable String flow,
        @Nullable String task,
        Map<String, Object> data,
        int version,
        List<String> editors,
        String savedBy,
        OffsetDateTime savedAt,
        @JsonIgnore boolean own) {}
