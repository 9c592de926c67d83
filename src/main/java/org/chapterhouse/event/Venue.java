package org.chapterhouse.event;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Where an event takes place, as far as it is known.
 *
 * @param country ISO 3166-1 alpha-2
 * @param stepFree whether one gets in without steps; null if nobody has said
 */
@Embeddable
public record Venue(
        @Column(name = "venue_name") @Nullable String name,
        @Column(name = "venue_address") @Nullable String address,
        @Column(name = "venue_city") @Nullable String city,
        @Column(name = "venue_country") @Nullable String country,
        @Column(name = "venue_step_free") @Nullable Boolean stepFree,
        @Column(name = "venue_latitude") @Nullable Double latitude,
        @Column(name = "venue_longitude") @Nullable Double longitude) {

    static final Venue UNKNOWN = new Venue(null, null, null, null, null, null, null);
}
