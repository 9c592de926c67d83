package org.chapterhouse.retrospective;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A retrospective as it stands in the records. */
record RetrospectiveInfo(
        long id,
        String reference,
        long eventId,
        String chapter,
        String region,
        String title,
        Instant overAt,
        ReportStatus status,
        People people,
        Money money,
        @Nullable Integer conductIncidents,
        List<Report.Metric> metrics,
        @Nullable String best,
        @Nullable String change,
        @Nullable String links,
        @Nullable Instant receivedAt,
        @Nullable Instant settledAt) {

    /** Who came; all null before there is a report. */
    record People(
            @Nullable Integer registered,
            @Nullable Integer attended,
            @Nullable Integer firstTimers,
            @Nullable Integer speakers,
            @Nullable Integer firstTimeSpeakers,
            @Nullable Integer showRate) {}

    /** @param variance by how many percent the cost was above the plan */
    record Money(
            @Nullable String currency,
            @Nullable BigDecimal income,
            @Nullable BigDecimal cost,
            @Nullable Integer variance) {}

    boolean isPublished() {
        return status == ReportStatus.PUBLISHED;
    }
}
