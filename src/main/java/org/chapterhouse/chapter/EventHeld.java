package org.chapterhouse.chapter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Told in the transaction in which an event of a chapter is marked as held. Declared here, not beside the event, because
 * events know chapters and not the other way round.
 *
 * @param chapter slug
 * @param reference the case that brought the event, null if none did
 */
public record EventHeld(String chapter, long eventId, @Nullable String reference, Instant endedAt) {}
