package org.chapterhouse.retrospective;

import java.util.Locale;

/** Where a retrospective stands. */
enum ReportStatus {
    AWAITED,
    RECEIVED,
    PUBLISHED,
    /** read, and not to be published */
    FILED,
    /** the organizers have not reported */
    MISSED,
    /** the event did not take place */
    CANCELLED;

    /** The name that clients know, and that models settle a report as. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ReportStatus of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
