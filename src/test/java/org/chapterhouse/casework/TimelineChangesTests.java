package org.chapterhouse.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.chapterhouse.casework.TimelineView.Change;
import org.junit.jupiter.api.Test;

class TimelineChangesTests {

    @Test
    void aNumberThatCameBackFromTheDatabaseHasNotChanged() {
        assertThat(changed(
                        Map.of("people", 40, "metrics", List.of(Map.of("expected", 5)), "amount", 99.50),
                        Map.of(
                                "people",
                                40L,
                                "metrics",
                                List.of(Map.of("expected", 5L)),
                                "amount",
                                new BigDecimal("99.5"))))
                .isEmpty();
    }

    @Test
    void whatChangedIsNamed() {
        assertThat(changed(
                        Map.of("people", 40, "title", "Talks", "metrics", List.of(Map.of("expected", 5)), "gone", true),
                        Map.of("people", 41L, "title", "Talks", "metrics", List.of(Map.of("expected", 6L)), "new", 1L)))
                .extracting(Change::field)
                .containsExactlyInAnyOrder("people", "metrics", "gone", "new");
    }

    private static List<Change> changed(Map<String, Object> before, Map<String, Object> after) {
        return Timeline.changes(before, after, Map.of()).changes();
    }
}
