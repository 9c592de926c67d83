package org.chapterhouse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrganizerChangeFlowTests extends PackagedFlow {

    OrganizerChangeFlowTests() {
        super("organizer-change");
    }

    @BeforeEach
    void threeOrganizers() {
        says("checkOrganizerChange", Map.of("personAccount", "9", "otherOrganizers", 2L));
        agreeing(1);
    }

    @Test
    void halfOfTheOrganizersAgreeToAnotherOne() {
        ask("add");
        assertThat(world.rows).containsExactly("too-few-agree");
        assertThat(open("agree-to-organizer")).hasSize(2);
        agreeing(2);
        decide("agree-to-organizer", "approve");
        decide("agree-to-organizer", "decline");
        assertThat(world.rows).endsWith("half-agree");
        assertThat(world.done).endsWith("inviteOrganizer[P30D]");
        send("agreement.accepted");
        assertEnds("changed");
    }

    @Test
    void whoIsHalfOfThemAsksNobody() {
        says("countAgreement", Map.of("agreements", 1L, "organizersNow", 2L));
        ask("add");
        assertWaitsAt("until-accepted");
        assertThat(hoursTo("nobody-accepted")).isBetween(719L, 720L);
        fire("nobody-accepted");
        assertEnds("expired");
    }

    @Test
    void withoutHalfOfThemNobodyIsAdded() {
        ask("add");
        assertThat(hoursTo("time-to-agree-over")).isBetween(335L, 336L);
        fire("time-to-agree-over");
        assertThat(world.done).doesNotContain("inviteOrganizer[P30D]");
        assertEnds("declined");
    }

    @Test
    void theLeadIsHandedToWhoeverTakesIt() {
        ask("hand-over");
        assertThat(open("take-the-lead").get(0).getAssignee()).isEqualTo("9");
        decide("take-the-lead", "approve");
        assertThat(world.done).endsWith("changeTeam[hand-over]");
        assertEnds("changed");

        ask("hand-over");
        decide("take-the-lead", "decline");
        assertEnds("declined");
    }

    @Test
    void aManagerDecidesWhetherSomebodyHasToGo() {
        ask("remove");
        decide("decide-removal", "approve");
        assertThat(world.done).endsWith("changeTeam[remove]");
        assertEnds("changed");

        ask("remove");
        decide("decide-removal", "decline");
        assertEnds("declined");
    }

    @Test
    void whoeverLeavesAsksNobody() {
        ask("leave");
        assertThat(world.done).endsWith("changeTeam[leave]");
        assertEnds("changed");
    }

    @Test
    void aRequestCanBeTakenBack() {
        ask("remove");
        send("change.withdrawn");
        assertEnds("withdrawn");
    }

    private void ask(String change) {
        start(Map.of("change", change, "chapter", "malaga"));
    }

    private void agreeing(long organizers) {
        says("countAgreement", Map.of("agreements", organizers, "organizersNow", 3L));
    }
}
