package org.chapterhouse.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as the other modules see it.
 *
 * @param reference the case that brought it, null if none did
 * @param chapter slug
 * @param country of the venue, else of the chapter
 * @param uid what calendars know it by
 * @param sequence grows when it is moved or cancelled
 */
public record EventInfo(
        long id,
        @Nullable String reference,
        String chapter,
        EventFacts facts,
        When when,
        EventStatus status,
        String country,
        String uid,
        int sequence,
        Instant changedAt) {}
