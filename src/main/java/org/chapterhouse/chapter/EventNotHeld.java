package org.chapterhouse.chapter;

/**
 * Told in the transaction in which an event that was marked as held turns out not to have taken place.
 *
 * @param chapter slug
 */
public record EventNotHeld(String chapter, long eventId) {}
