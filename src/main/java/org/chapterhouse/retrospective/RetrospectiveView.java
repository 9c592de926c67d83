package org.chapterhouse.retrospective;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A retrospective as clients see it. Money, incidents and the case are null for whoever is shown only what is published.
 *
 * @param showRate percent of those registered who came
 */
record RetrospectiveView(
        long id,
        @JsonProperty("case") @Nullable String reference,
        long event,
        String chapter,
        String title,
        OffsetDateTime endedAt,
        String status,
        @Nullable Integer registered,
        @Nullable Integer attended,
        @Nullable Integer firstTimers,
        @Nullable Integer speakers,
        @Nullable Integer firstTimeSpeakers,
        @Nullable Integer showRate,
        List<Report.Metric> metrics,
        @Nullable String best,
        @Nullable String change,
        @Nullable String links,
        @Nullable Inside inside) {

    /**
     * What is not published.
     *
     * @param budgetVariance percent by which the cost was above the plan
     * @param conductIncidents their number and nothing else
     */
    record Inside(
            @Nullable String currency,
            @Nullable BigDecimal income,
            @Nullable BigDecimal cost,
            @Nullable Integer budgetVariance,
            @Nullable Integer conductIncidents) {}

    static RetrospectiveView of(RetrospectiveInfo report, boolean inside) {
        RetrospectiveInfo.People people = report.people();
        RetrospectiveInfo.Money money = report.money();
        return new RetrospectiveView(
                report.id(),
                inside ? report.reference() : null,
                report.eventId(),
                report.chapter(),
                report.title(),
                report.overAt().atOffset(ZoneOffset.UTC),
                report.status().id(),
                people.registered(),
                people.attended(),
                people.firstTimers(),
                people.speakers(),
                people.firstTimeSpeakers(),
                people.showRate(),
                report.metrics(),
                report.best(),
                report.change(),
                report.links(),
                inside
                        ? new Inside(
                                money.currency(),
                                money.income(),
                                money.cost(),
                                money.variance(),
                                report.conductIncidents())
                        : null);
    }
}
