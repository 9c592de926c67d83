package org.chapterhouse.retrospective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chapterhouse.event.EventFacts;
import org.chapterhouse.event.EventInfo;
import org.chapterhouse.event.EventStatus;
import org.chapterhouse.event.Venue;
import org.chapterhouse.event.When;
import org.junit.jupiter.api.Test;

/** The life of a retrospective. */
class RetrospectiveTests {

    private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);

    private final Retrospective retrospective = new Retrospective("RET-1", event("An evening"), "europe");

    @Test
    void itIsAwaitedReceivedAndPublished() {
        assertThat(retrospective.status()).isEqualTo(ReportStatus.AWAITED);
        assertThat(retrospective.receive(report(true), NOW)).isTrue();
        retrospective.settle(ReportStatus.PUBLISHED, LATER);
        assertThat(retrospective.status()).isEqualTo(ReportStatus.PUBLISHED);
    }

    @Test
    void whatIsAddedLaterCountsAsReceivedOnce() {
        retrospective.receive(report(false), NOW);
        assertThat(retrospective.receive(report(true), LATER))
                .as("the first time")
                .isFalse();
        retrospective.settle(ReportStatus.PUBLISHED, LATER);
    }

    @Test
    void nothingIsPublishedWithoutPermissionOrWithoutAReport() {
        refuses(ReportStatus.PUBLISHED);
        refuses(ReportStatus.FILED);
        retrospective.receive(report(false), NOW);
        refuses(ReportStatus.PUBLISHED);
        refuses(ReportStatus.MISSED);
        refuses(ReportStatus.CANCELLED);
        retrospective.settle(ReportStatus.FILED, LATER);
        refuses(ReportStatus.FILED);
    }

    @Test
    void whoseReportWasGivenUpOrWhoseEventWasCancelledIsOver() {
        for (ReportStatus end : List.of(ReportStatus.MISSED, ReportStatus.CANCELLED)) {
            Retrospective other = new Retrospective("RET-2", event("Another"), "europe");
            other.settle(end, NOW);
            assertThatThrownBy(() -> other.receive(report(true), LATER)).isInstanceOf(IllegalReportChange.class);
            assertThatThrownBy(() -> other.settle(ReportStatus.PUBLISHED, LATER))
                    .isInstanceOf(IllegalReportChange.class);
        }
    }

    @Test
    void lateStaysLate() {
        assertThat(retrospective.isLate()).isFalse();
        retrospective.becomeLate();
        retrospective.receive(report(true), NOW);
        assertThat(retrospective.isLate()).isTrue();
    }

    @Test
    void numbersThatNobodyCanMeanBreakNothing() {
        Map<String, Object> data = new HashMap<>(Map.of("registered", 1, "attended", 2_000_000_000));
        data.putAll(Map.of("currency", "EUR", "plannedCurrency", "EUR"));
        data.putAll(Map.of("plannedCost", new BigDecimal("0.01"), "cost", new BigDecimal("999999999999")));
        assertThat(retrospective.receive(Report.of(new Answers(data)), NOW)).isTrue();
        assertThat(new Answers(Map.of("n", 99_999_999_999L)).whole("n")).isEqualTo(Integer.MAX_VALUE);
    }

    private void refuses(ReportStatus end) {
        assertThatThrownBy(() -> retrospective.settle(end, LATER)).isInstanceOf(IllegalReportChange.class);
    }

    private static Report report(boolean publish) {
        return Report.of(new Answers(Map.of("registered", 30, "attended", 24, "publish", publish)));
    }

    private static EventInfo event(String title) {
        LocalDateTime start = LocalDateTime.parse("2026-03-01T19:00");
        return new EventInfo(
                7,
                "EVT-1",
                "malaga",
                new EventFacts(
                        title,
                        null,
                        "meetup",
                        "in-person",
                        new Venue(null, null, null, null, null, null, null),
                        null,
                        null,
                        null,
                        null),
                When.local(start, start.plusHours(2), ZoneId.of("Europe/Madrid")),
                EventStatus.HELD,
                "ES",
                "uid",
                0,
                NOW);
    }
}
