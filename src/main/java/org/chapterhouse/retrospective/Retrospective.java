package org.chapterhouse.retrospective;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.chapterhouse.api.SearchText;
import org.chapterhouse.event.EventInfo;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The retrospective of one event: awaited, then received and settled, or settled without a report. */
@Entity
@Table(name = "retrospective_report")
class Retrospective {

    @Id
    @GeneratedValue(generator = "retrospective_report_seq")
    @SequenceGenerator(name = "retrospective_report_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    private String caseReference;
    private long eventId;
    private String chapter;
    private String region;
    private String title = "";
    private Instant overAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    private ReportStatus status = ReportStatus.AWAITED;

    private boolean late;
    private @Nullable Integer registered;
    private @Nullable Integer attended;
    private @Nullable Integer firstTimers;
    private @Nullable Integer speakers;
    private @Nullable Integer firstTimeSpeakers;
    private @Nullable Integer showRate;
    private @Nullable String currency;
    private @Nullable BigDecimal income;
    private @Nullable BigDecimal cost;
    private @Nullable Integer budgetVariance;
    private @Nullable Integer conductIncidents;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Report.Metric> metrics = List.of();

    private @Nullable String best;
    private @Nullable String change;
    private @Nullable String links;
    private boolean publish;
    private @Nullable Instant receivedAt;
    private @Nullable Instant settledAt;
    private String searchText = "";

    @SuppressWarnings("NullAway.Init")
    protected Retrospective() {}

    /** A retrospective begins when its event is over. */
    Retrospective(String caseReference, EventInfo event, String region) {
        this.caseReference = caseReference;
        this.eventId = event.id();
        this.chapter = event.chapter();
        this.region = region;
        about(event);
    }

    /** The event has another title or end now. */
    void about(EventInfo event) {
        title = event.facts().title();
        overAt = event.when().over();
        searchText = SearchText.of(title, chapter);
    }

    /** The time has come at which the report counts as late. */
    void becomeLate() {
        late = true;
    }

    /**
     * Takes in what the organizers report; again, if they have added to it.
     *
     * @return whether it is the first time
     * @throws IllegalReportChange if the retrospective is over
     */
    boolean receive(Report report, Instant at) {
        boolean first = status == ReportStatus.AWAITED;
        if (!first && status != ReportStatus.RECEIVED) {
            throw new IllegalReportChange(caseReference, status, ReportStatus.RECEIVED);
        }
        status = ReportStatus.RECEIVED;
        registered = report.registered();
        attended = report.attended();
        firstTimers = report.firstTimers();
        speakers = report.speakers();
        firstTimeSpeakers = report.firstTimeSpeakers();
        showRate = whole(report.showRate());
        currency = report.currency();
        income = report.income();
        cost = report.cost();
        budgetVariance = whole(report.budgetVariance());
        conductIncidents = report.conductIncidents();
        metrics = report.metrics();
        best = report.best();
        change = report.change();
        links = report.links();
        publish = report.publish();
        receivedAt = first ? at : receivedAt;
        return first;
    }

    private static @Nullable Integer whole(@Nullable Long value) {
        return value == null ? null : Math.toIntExact(value);
    }

    /** @throws IllegalReportChange if it cannot end like that, such as published without permission */
    void settle(ReportStatus end, Instant at) {
        boolean possible =
                switch (end) {
                    case PUBLISHED -> status == ReportStatus.RECEIVED && publish;
                    case FILED -> status == ReportStatus.RECEIVED;
                    case MISSED, CANCELLED -> status == ReportStatus.AWAITED;
                    default -> false;
                };
        if (!possible) {
            throw new IllegalReportChange(caseReference, status, end);
        }
        status = end;
        settledAt = at;
    }

    RetrospectiveInfo info() {
        return new RetrospectiveInfo(
                Objects.requireNonNull(id, "not stored yet"),
                caseReference,
                eventId,
                chapter,
                region,
                title,
                overAt,
                status,
                new RetrospectiveInfo.People(registered, attended, firstTimers, speakers, firstTimeSpeakers, showRate),
                new RetrospectiveInfo.Money(currency, income, cost, budgetVariance),
                conductIncidents,
                metrics,
                best,
                change,
                links,
                receivedAt,
                settledAt);
    }

    long eventId() {
        return eventId;
    }

    String chapter() {
        return chapter;
    }

    String caseReference() {
        return caseReference;
    }

    Instant overAt() {
        return overAt;
    }

    ReportStatus status() {
        return status;
    }

    boolean isLate() {
        return late;
    }
}
