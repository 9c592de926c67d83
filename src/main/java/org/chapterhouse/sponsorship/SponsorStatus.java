package org.chapterhouse.sponsorship;

import java.util.Locale;

/** What the network thinks of a sponsor. */
enum SponsorStatus {
    NEW,
    VETTED,
    REFUSED;

    /** The name that clients and models know. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
