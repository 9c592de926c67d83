package org.chapterhouse.chapter;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a chapter besides its life cycle.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record ChapterFacts(
        String name,
        String city,
        @Nullable String state,
        String country,
        ZoneId timezone,
        @Nullable Place place,
        @Nullable String url,
        @Nullable LocalDate founded,
        @Nullable Integer members) {

    ChapterFacts withUrl(@Nullable String other) {
        return new ChapterFacts(name, city, state, country, timezone, place, other, founded, members);
    }
}
