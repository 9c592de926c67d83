package org.chapterhouse.casework;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to a case; the contract's attachment.
 *
 * @param type media type as its content shows, not as the client says
 * @param size in bytes
 * @param sha256 in hexadecimal
 * @param by username, null where the caller is not meant to know
 * @param visibility {@code shared} or {@code reviewers}
 */
public record AttachmentView(
        String id,
        String name,
        String type,
        long size,
        String sha256,
        @Nullable String by,
        OffsetDateTime at,
        String visibility) {}
