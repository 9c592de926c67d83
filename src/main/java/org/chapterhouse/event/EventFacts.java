package org.chapterhouse.event;

import org.jspecify.annotations.Nullable;

/**
 * What is told of an event besides its time and status.
 *
 * @param kind meetup, study-group, project-night, workshop, hackathon, community-day, conference; models may know more
 * @param mode in-person, online or hybrid
 * @param description what people do there, in the words of the proposal; null if nobody has told
 * @param attending how many said they would come, null if nobody counted
 */
public record EventFacts(
        String title,
        @Nullable String description,
        String kind,
        String mode,
        Venue venue,
        @Nullable Integer capacity,
        @Nullable String registrationUrl,
        @Nullable Integer attending,
        @Nullable Integer waitlist) {}
