package org.chapterhouse.retrospective;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What follows from the numbers of a report. */
class ReportTests {

    @Test
    void whoCameIsComparedWithWhoRegistered() {
        assertThat(report(Map.of("registered", 40, "attended", 30)).showRate()).isEqualTo(75);
        assertThat(report(Map.of("registered", 3, "attended", 2)).showRate()).isEqualTo(67);
        assertThat(report(Map.of("registered", 0, "attended", 12)).showRate()).isNull();
        assertThat(report(Map.of()).showRate()).isNull();
    }

    @Test
    void theCostIsComparedWithThePlanInTheSameCurrency() {
        Map<String, Object> data = new HashMap<>(Map.of(
                "currency", "EUR", "plannedCurrency", "EUR", "plannedCost", 100, "cost", new BigDecimal("115.50")));
        assertThat(report(data).budgetVariance()).isEqualTo(16);
        data.put("cost", 80);
        assertThat(report(data).budgetVariance()).isEqualTo(-20);
        data.put("currency", "USD");
        assertThat(report(data).budgetVariance()).as("currencies are not mixed").isNull();
        data.put("currency", "EUR");
        data.put("plannedCost", 0);
        assertThat(report(data).budgetVariance()).as("nothing was planned").isNull();
    }

    @Test
    void whatIsNotToldAsAWholeIsTheSumOfItsLines() {
        List<Map<String, Object>> budget = List.of(
                Map.of("line", "Pizza", "side", "cost", "actual", new BigDecimal("80.20")),
                Map.of("line", "Cups", "side", "cost", "actual", 10),
                Map.of("line", "Never bought", "side", "cost", "planned", 30),
                Map.of("line", "Tickets", "side", "income", "actual", 60));
        Report summed = report(Map.of("budget", budget));
        assertThat(summed.cost()).isEqualByComparingTo("90.20");
        assertThat(summed.income()).isEqualByComparingTo("60");
        assertThat(report(Map.of("budget", budget, "cost", 85)).cost()).isEqualByComparingTo("85");
        assertThat(report(Map.of()).cost()).isNull();
    }

    @Test
    void aPromiseIsKeptByAsMuchAsWasPromised() {
        Report report = report(Map.of(
                "metrics",
                List.of(
                        Map.of("name", "people", "expected", 25, "actual", 25),
                        Map.of("name", "first-timers", "expected", 5, "actual", 4),
                        Map.of("name", "not counted", "expected", 5),
                        Map.of("name", "not promised", "actual", 7))));
        assertThat(report.metricsMet()).isEqualTo(1);
        assertThat(report.metrics()).hasSize(4);
    }

    @Test
    void nothingIsPublishedUnlessItIsPermitted() {
        assertThat(report(Map.of()).publish()).isFalse();
        assertThat(report(Map.of("publish", "true")).publish()).isFalse();
        assertThat(report(Map.of("publish", true)).publish()).isTrue();
    }

    private static Report report(Map<String, Object> data) {
        return Report.of(new Answers(data));
    }
}
