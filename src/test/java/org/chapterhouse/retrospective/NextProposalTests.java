package org.chapterhouse.retrospective;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The draft that an organizer finds after a report. */
class NextProposalTests {

    private static final Map<String, Object> LAST = Map.of(
            "chapter", "malaga",
            "title", "An evening",
            "kind", "meetup",
            "startsAt", "2026-03-01T19:00",
            "endsAt", "2026-03-01T21:00",
            "venueName", "The library",
            "venueStatus", "contract",
            "sponsors", List.of(Map.of("name", "Acme")),
            "expectedAttendance", 30);

    @Test
    void whatStaysTheSameIsThereAndWhatHasToBeFoundAnewIsNot() {
        assertThat(next(Map.of()))
                .containsEntry("chapter", "malaga")
                .containsEntry("title", "An evening")
                .containsEntry("venueName", "The library")
                .doesNotContainKeys("startsAt", "endsAt", "venueStatus", "sponsors", "expectedAttendance", "metrics");
    }

    @Test
    void itExpectsWhatReallyCame() {
        Map<String, Object> next = next(Map.of(
                "attended",
                24,
                "metrics",
                List.of(
                        Map.of("name", "people", "expected", 25, "actual", 24),
                        Map.of("name", "lanterns", "expected", 5),
                        Map.of("name", "songs"))));
        assertThat(next).containsEntry("expectedAttendance", 24);
        assertThat(next.get("metrics"))
                .isEqualTo(List.of(
                        Map.of("name", "people", "expected", new BigDecimal(24)),
                        Map.of("name", "lanterns", "expected", new BigDecimal(5)),
                        Map.of("name", "songs")));
    }

    private static Map<String, Object> next(Map<String, Object> report) {
        return NextProposal.of(LAST, Report.of(new Answers(report)));
    }
}
