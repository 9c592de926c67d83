package org.chapterhouse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ChapterTrustTests {

    private final DecisionTable table = new DecisionTable("chapter-trust");

    @Test
    void aChapterWithoutARecordIsNew() {
        expect("not-active", "new", "trial", 20, 100, 0);
        expect("not-active", "new", "dormant", 20, 100, 0);
        expect("few-events", "new", "active", 2, 100, 0);
        expect("late-reports", "new", "active", 20, 49, 0);
    }

    @Test
    void aGoodRecordIsExemplary() {
        expect("exemplary", "exemplary", "active", 10, 90, 0);
    }

    @Test
    void whatLiesBetweenIsSteady() {
        expect("steady", "steady", "active", 3, 100, 0);
        expect("steady", "steady", "active", 9, 100, 0);
        expect("steady", "steady", "active", 10, 89, 0);
        expect("steady", "steady", "active", 10, 100, 1);
    }

    private void expect(String row, String trust, String status, long held, long onTime, long findings) {
        DecisionTable.Answer answer = table.ask(
                Map.of("chapterStatus", status, "eventsHeld", held, "reportsOnTime", onTime, "openFindings", findings));
        assertThat(answer.rows()).containsExactly(row);
        assertThat(answer.only()).containsEntry("trust", trust);
    }
}
