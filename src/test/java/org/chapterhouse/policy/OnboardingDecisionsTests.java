package org.chapterhouse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OnboardingDecisionsTests {

    private final DecisionTable near = new DecisionTable("neighbour-near");
    private final DecisionTable findings = new DecisionTable("application-findings");
    private final DecisionTable second = new DecisionTable("second-opinion");

    @ParameterizedTest
    @CsvSource({
        "city, 0, within-100-km, true",
        "city, 100, within-100-km, true",
        "city, 100.1, nobody-near, false",
        "online, 1, online-has-no-neighbour, false"
    })
    void aNeighbourIsNearUpToAHundredKilometres(String kind, double km, String row, boolean asked) {
        DecisionTable.Answer answer = near.ask(Map.of("kind", kind, "neighbourKm", km));

        assertThat(answer.rows()).containsExactly(row);
        assertThat(answer.only()).containsEntry("neighbourNear", asked);
    }

    @Test
    void whoeverHasNoPlaceHasNoNeighbour() {
        assertThat(near.ask(Map.of("kind", "city")).rows()).containsExactly("nobody-near");
    }

    @Test
    void aSoundApplicationHasNoFindings() {
        assertThat(found(Map.of())).isEmpty();
        assertThat(found(Map.of("organizerCount", 7L, "employerShare", 50L, "mostChapters", 2L)))
                .isEmpty();
        assertThat(found(Map.of("kind", "online", "organizerCount", 5L, "nameHasCity", false)))
                .isEmpty();
    }

    @Test
    void eachOddityIsNamed() {
        assertThat(found(Map.of("openDuplicates", 1L))).containsExactly("open-request");
        assertThat(found(Map.of("neighbourNear", true))).containsExactly("neighbour");
        assertThat(found(Map.of("nameHasCity", false))).containsExactly("name-without-city");
        assertThat(found(Map.of("displayName", "Málaga makers"))).containsExactly("name-without-brand");
        assertThat(found(Map.of("organizerCount", 1L))).containsExactly("few-organizers");
        assertThat(found(Map.of("organizerCount", 8L))).containsExactly("many-organizers");
        assertThat(found(Map.of("kind", "online", "organizerCount", 6L))).containsExactly("many-online-organizers");
        assertThat(found(Map.of("employerShare", 51L))).containsExactly("one-employer");
        assertThat(found(Map.of("mostChapters", 3L))).containsExactly("third-chapter");
        assertThat(found(Map.of("existingGroup", "other"))).containsExactly("run-by-others");
        assertThat(found(Map.of("interest", "no"))).containsExactly("interest-unknown");
        assertThat(found(Map.of("leadSentIt", false))).containsExactly("sent-for-the-lead");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Commons Official Málaga", "Commons Málaga Global", "Commons international"})
    void wordsForTheWholeNetworkAreReserved(String name) {
        assertThat(found(Map.of("displayName", name))).containsExactly("reserved-word");
    }

    @Test
    void aWordThatOnlyContainsAReservedOneIsFree() {
        assertThat(found(Map.of("displayName", "Commons Globalia"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "blocklisted, true, somebody-blocked",
        "openDuplicates, 1, same-place-twice",
        "existingGroup, other, group-of-others",
        "sizeBand, 500+, very-large"
    })
    void aFlagAsksForASecondOpinion(String fact, String value, String row) {
        Map<String, Object> given = new HashMap<>(unflagged());
        given.put(fact, value.equals("true") ? (Object) true : value.equals("1") ? (Object) 1L : value);
        DecisionTable.Answer answer = second.ask(given);

        assertThat(answer.rows()).containsExactly(row);
        assertThat(answer.only()).containsEntry("secondOpinion", true);
    }

    @Test
    void withoutAFlagOneOpinionIsEnough() {
        DecisionTable.Answer answer = second.ask(unflagged());
        assertThat(answer.rows()).containsExactly("one-is-enough");
        assertThat(answer.only()).containsEntry("secondOpinion", false);
    }

    private static Map<String, Object> unflagged() {
        return Map.of("blocklisted", false, "openDuplicates", 0L, "existingGroup", "mine", "sizeBand", "50-99");
    }

    private List<String> found(Map<String, Object> other) {
        Map<String, Object> given = new HashMap<>(Map.of(
                "kind",
                "city",
                "openDuplicates",
                0L,
                "neighbourNear",
                false,
                "displayName",
                "Commons Málaga",
                "nameHasCity",
                true,
                "organizerCount",
                3L,
                "employerShare",
                33L,
                "mostChapters",
                1L,
                "existingGroup",
                "none",
                "interest",
                "yes"));
        given.put("leadSentIt", true);
        given.putAll(other);
        DecisionTable.Answer answer = findings.ask(given);
        assertThat(answer.results())
                .extracting(result -> result.get("finding"))
                .containsExactlyElementsOf(answer.rows());
        return answer.rows();
    }
}
