package org.chapterhouse.chapter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A chapter as clients and pages see it. */
record ChapterView(
        String slug,
        String name,
        String city,
        @Nullable String state,
        String country,
        String region,
        String timezone,
        @Nullable Double latitude,
        @Nullable Double longitude,
        String status,
        String trust,
        @Nullable LocalDate lastActivity,
        @Nullable String url,
        List<Organizer> organizers) {

    /** Somebody who runs the chapter, by name only. */
    record Organizer(String name) {}

    static ChapterView of(ChapterInfo chapter, String region, List<Organizer> organizers) {
        ChapterFacts facts = chapter.facts();
        Place place = facts.place();
        return new ChapterView(
                chapter.slug(),
                facts.name(),
                facts.city(),
                facts.state(),
                facts.country(),
                region,
                facts.timezone().getId(),
                place == null ? null : place.latitude(),
                place == null ? null : place.longitude(),
                chapter.status().id(),
                chapter.trust().id(),
                chapter.lastActivity(),
                facts.url(),
                organizers);
    }
}
