package org.chapterhouse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequiredChecksTests {

    private final DecisionTable table = new DecisionTable("required-checks");

    @Test
    void aSoundConferenceMeetsThemAll() {
        DecisionTable.Answer answer = table.ask(conference());

        assertThat(answer.rows()).isEmpty();
        assertThat(answer.only().values()).containsExactly(0); // without a row the engine has no name for the number
    }

    @ParameterizedTest
    @CsvSource({
        "three-organizers, organizers, 2",
        "three-employers, employers, 2",
        "at-most-500, expectedAttendance, 501",
        "three-sponsors, committedSponsors, 2",
        "insured, insurance, false",
        "insured, insurance, ",
        "fiscal-host-named, fiscalHost, ",
        "venue-contract, venueStatus, held",
        "venue-contract, venueStatus, ",
        "two-months-apart, countryConferencesNear, 1",
        "one-per-city, cityConferencesThisYear, 1",
        "no-clash, clashes, 1",
        "lead-time-left, insideLeadTime, true",
        "chapter-active, chapterStatus, paused"
    })
    void oneThingMissingIsOneRow(String row, String name, @Nullable String value) {
        Map<String, Object> given = conference();
        given.put(name, typed(value));

        DecisionTable.Answer answer = table.ask(given);

        assertThat(answer.rows()).containsExactly(row);
        assertThat(answer.only()).containsEntry("unmetChecks", 1);
    }

    @Test
    void fundsAreAskedForInTime() {
        Map<String, Object> given = conference();
        given.put("fundsAsked", 100L);
        given.put("leadDays", 21L);
        assertThat(table.ask(given).rows()).isEmpty();

        given.put("leadDays", 20L);
        assertThat(table.ask(given).rows()).containsExactly("funds-in-time");
    }

    @Test
    void aWorkshopNeedsCoaches() {
        assertThat(table.ask(workshop(3.0)).rows()).isEmpty();
        assertThat(table.ask(workshop(3.1)).rows()).containsExactly("coach-for-three");
        assertThat(table.ask(workshop(null)).rows()).containsExactly("coaches-named");
    }

    @Test
    void anOnlineConferenceNeedsNoVenue() {
        Map<String, Object> given = conference();
        given.put("mode", "online");
        given.remove("venueStatus");

        assertThat(table.ask(given).rows()).isEmpty();
    }

    @Test
    void aMeetupIsNotAConference() {
        assertThat(table.ask(Map.of("eventClass", "meetup", "kind", "meetup", "clashes", 0L, "mode", "in-person"))
                        .rows())
                .isEmpty();
    }

    private static Map<String, Object> workshop(@Nullable Double perCoach) {
        Map<String, Object> given = new HashMap<>(Map.of("eventClass", "meetup", "kind", "workshop"));
        given.put("attendeesPerCoach", perCoach);
        return given;
    }

    private static Map<String, Object> conference() {
        Map<String, Object> given = new HashMap<>();
        given.put("eventClass", "conference");
        given.put("kind", "conference");
        given.put("mode", "in-person");
        given.put("chapterStatus", "active");
        given.put("organizers", 3L);
        given.put("employers", 3L);
        given.put("expectedAttendance", 500L);
        given.put("committedSponsors", 3L);
        given.put("insurance", true);
        given.put("fiscalHost", "Open Hands");
        given.put("venueStatus", "contract");
        given.put("countryConferencesNear", 0L);
        given.put("cityConferencesThisYear", 0L);
        given.put("clashes", 0L);
        given.put("leadDays", 90L);
        given.put("insideLeadTime", false);
        return given;
    }

    private static @Nullable Object typed(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.equals("true") || value.equals("false")) {
            return Boolean.valueOf(value);
        }
        return Character.isDigit(value.charAt(0)) ? (Object) Long.valueOf(value) : value;
    }
}
