package org.chapterhouse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the reader of a report is pointed to; each row on both sides of its edge. */
class ReportAttentionTests {

    private final DecisionTable table = new DecisionTable("report-attention");

    @ParameterizedTest
    @CsvSource({
        "showRate, 49, low-show-rate",
        "budgetVariance, 11, over-budget",
        "metricsMet, 0, promises-missed",
        "accessUnmet, 1, access-unmet",
        "conductIncidents, 1, conduct-incidents"
    })
    void eachRowSpeaksOfOneThing(String name, long value, String row) {
        assertThat(ask(name, value).rows()).containsExactly(row);
    }

    @ParameterizedTest
    @CsvSource({
        "showRate, 50",
        "showRate, ",
        "budgetVariance, 10",
        "budgetVariance, -40",
        "budgetVariance, ",
        "metricsMet, 1",
        "metricsPromised, 0",
        "accessUnmet, 0",
        "accessUnmet, ",
        "conductIncidents, 0"
    })
    void whatIsAsItShouldBeIsNotSpokenOf(String name, @Nullable Long value) {
        assertThat(ask(name, value).rows()).isEmpty();
    }

    @Test
    void allThatFitsIsTold() {
        Map<String, Object> all = new HashMap<>(Map.of(
                "showRate", 10L, "budgetVariance", 90L, "metricsPromised", 2L, "metricsMet", 0L, "accessUnmet", 3L));
        all.put("conductIncidents", 2L);

        assertThat(table.ask(all).rows()).hasSize(5);
    }

    private DecisionTable.Answer ask(String name, @Nullable Long value) {
        Map<String, Object> given = new HashMap<>(Map.of(
                "showRate", 80L, "budgetVariance", 0L, "metricsPromised", 2L, "metricsMet", 1L, "accessUnmet", 0L));
        given.put("conductIncidents", 0L);
        given.put(name, value);
        return table.ask(given);
    }
}
