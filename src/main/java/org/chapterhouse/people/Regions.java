package org.chapterhouse.people;

import java.util.List;

/** Which region looks after which country. */
public interface Regions {

    /** @return id of the region that serves an ISO 3166-1 alpha-2 country, {@link Person#WORLD} if none does */
    String of(String country);

    /** All regions but {@code world}, by id. */
    List<Region> all();
}
