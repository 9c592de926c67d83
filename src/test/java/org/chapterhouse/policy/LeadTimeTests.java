package org.chapterhouse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadTimeTests {

    private final DecisionTable table = new DecisionTable("lead-time");

    @ParameterizedTest
    @CsvSource({"meetup-days,meetup,7", "community-day-days,community-day,21", "conference-days,conference,60"})
    void everyClassHasItsLeadTime(String row, String eventClass, int days) {
        DecisionTable.Answer answer = table.ask(Map.of("eventClass", eventClass));

        assertThat(answer.rows()).containsExactly(row);
        assertThat(answer.only()).containsEntry("minimumLeadDays", days);
    }
}
