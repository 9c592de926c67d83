package org.chapterhouse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EventClassTests {

    private final DecisionTable table = new DecisionTable("event-class");

    @Test
    void kindDecidesFirst() {
        expect("conference-by-kind", "conference", Map.of("kind", "conference", "expectedAttendance", 30L));
        expect("community-day-by-kind", "community-day", Map.of("kind", "hackathon", "expectedAttendance", 30L));
        expect("community-day-by-kind", "community-day", Map.of("kind", "community-day"));
    }

    @Test
    void nightsAndSizeMakeAnEventLarger() {
        expect("conference-by-nights", "conference", Map.of("kind", "hackathon", "nights", 1L));
        expect("conference-by-size", "conference", Map.of("kind", "meetup", "expectedAttendance", 151L));
        expect("community-day-by-size", "community-day", Map.of("kind", "meetup", "expectedAttendance", 150L));
        expect("community-day-by-size", "community-day", Map.of("kind", "meetup", "expectedAttendance", 81L));
        expect(
                "community-day-by-tickets",
                "community-day",
                Map.of("kind", "workshop", "expectedAttendance", 41L, "ticketed", true));
    }

    @Test
    void everythingElseIsAMeetup() {
        expect("meetup", "meetup", Map.of("kind", "workshop", "expectedAttendance", 40L, "ticketed", true));
        expect("meetup", "meetup", Map.of("kind", "meetup", "expectedAttendance", 80L, "ticketed", false));
        expect("meetup", "meetup", Map.of("kind", "study-group", "nights", 0L));
    }

    private void expect(String row, String eventClass, Map<String, ?> given) {
        DecisionTable.Answer answer = table.ask(given);
        assertThat(answer.rows()).containsExactly(row);
        assertThat(answer.only()).containsEntry("eventClass", eventClass);
    }
}
