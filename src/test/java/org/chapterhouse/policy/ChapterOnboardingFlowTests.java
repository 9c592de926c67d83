package org.chapterhouse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChapterOnboardingFlowTests extends PackagedFlow {

    private final Map<String, Object> facts = new HashMap<>();

    ChapterOnboardingFlowTests() {
        super("chapter-onboarding");
    }

    @BeforeEach
    void aSoundApplication() {
        facts.clear();
        facts.putAll(Map.of(
                "openDuplicates", 0L,
                "nameHasCity", true,
                "organizerCount", 3L,
                "employerShare", 33L,
                "mostChapters", 1L,
                "leadSentIt", true,
                "blocklisted", false));
        says("checkDeclarations", Map.of("changedTexts", 0L));
        says("registerChapter", Map.of("chapter", "malaga"));
    }

    @Test
    void aSoundApplicationBecomesAChapterOnTrial() {
        apply();
        assertThat(world.rows).containsExactly("nobody-near", "one-is-enough");
        assertThat(world.done).startsWith("recordDeclarations[]", "checkChapterApplication[]");
        decide("check-completeness", "approve");
        assertDoesNotWaitAt("neighbours-word", "give-second-opinion");
        assertThat(hoursTo14Days()).isTrue();
        decide("vet-application", "approve");
        decide("talk-with-applicants", "approve");
        assertThat(world.done).contains("decideCase[approved]", "checkDeclarations[]");
        done("accept-as-lead");
        assertThat(world.done).contains("recordAcceptance[accept-as-lead]");
        assertWaitsAt("co-organizer-accepts");
        send("agreement.accepted");

        assertThat(world.done).contains("registerChapter[]", "giveChapterRoles[]", "createGroupAddress[]");
        assertWaitsAt("find-mentor", "announce-chapter");
        done("find-mentor");
        assertThat(world.done).contains("assignMentor[find-mentor]");
        done("announce-chapter");
        assertThat(world.done).contains("notifyPeople[organizers, chapter-announced]");
        assertEnds("announced");
    }

    private boolean hoursTo14Days() {
        return open("vet-application").get(0).getDueDate().after(days(13));
    }

    @Test
    void nobodyWaitsForAMentor() {
        accepted();
        done("announce-chapter");
        assertEnds("announced");
        assertThat(world.done).doesNotContain("assignMentor[find-mentor]");
    }

    @Test
    void whoeverAcceptsFirstTheOtherIsWaitedFor() {
        approved();
        send("agreement.accepted");
        assertDoesNotWaitAt("find-mentor");
        done("accept-as-lead");
        assertWaitsAt("find-mentor");
    }

    @Test
    void aNearChapterIsAskedWhileTheManagerVets() {
        facts.put("neighbour", "torremolinos");
        facts.put("neighbourKm", 12.5);
        apply();
        assertThat(world.rows).contains("within-100-km", "neighbour");
        decide("check-completeness", "approve");
        assertWaitsAt("neighbours-word", "vet-application");
        decide("vet-application", "approve");
        assertDoesNotWaitAt("talk-with-applicants");
        complete("neighbours-word", Map.of("word", "welcome"));
        assertWaitsAt("talk-with-applicants");

        decide("talk-with-applicants", "request-changes");
        done("revise-application");
        assertWaitsAt("talk-with-applicants");
    }

    @Test
    void aNeighbourThatSaysNothingHoldsNobodyUp() {
        facts.put("neighbour", "torremolinos");
        facts.put("neighbourKm", 100.0);
        apply();
        decide("check-completeness", "approve");
        assertThat(hoursTo("neighbour-silent")).isBetween(239L, 240L);
        fire("neighbour-silent");
        decide("vet-application", "approve");
        assertWaitsAt("talk-with-applicants");
    }

    @Test
    void aNeighbourIsAskedOnceAndAnotherOneIfThePlaceHasChanged() {
        facts.put("neighbour", "torremolinos");
        facts.put("neighbourKm", 12.5);
        apply();
        decide("check-completeness", "approve");
        complete("neighbours-word", Map.of("word", "concerns"));
        decide("vet-application", "request-changes");
        done("revise-application");
        assertWaitsAt("vet-application");
        assertDoesNotWaitAt("neighbours-word", "check-completeness");

        decide("vet-application", "request-changes");
        facts.put("neighbour", "marbella");
        says("checkChapterApplication", facts);
        done("revise-application");
        assertWaitsAt("vet-application", "neighbours-word");
    }

    @Test
    void whatIsFlaggedNeedsASecondOpinion() {
        facts.put("blocklisted", true);
        apply();
        assertThat(world.rows).contains("somebody-blocked");
        decide("check-completeness", "approve");
        decide("vet-application", "approve");
        decide("give-second-opinion", "request-changes");
        done("revise-application");
        assertWaitsAt("vet-application");
        decide("vet-application", "approve");
        decide("give-second-opinion", "approve");
        assertWaitsAt("talk-with-applicants");
    }

    @Test
    void everyStepCanTurnItDownOrSendItElsewhere() {
        apply();
        decide("check-completeness", "decline");
        assertThat(world.done).contains("decideCase[declined]");
        assertEnds("declined");

        apply();
        decide("check-completeness", "approve");
        complete("vet-application", Map.of("decision", "redirect", "redirectTo", "sevilla"));
        assertThat(world.done)
                .contains("notifyPeople[organizers-of:sevilla, application-redirected]", "offerNewDraft[]");
        assertEnds("redirected");

        facts.put("openDuplicates", 1L);
        apply();
        decide("check-completeness", "approve");
        decide("vet-application", "approve");
        decide("give-second-opinion", "decline");
        assertEnds("declined");

        facts.put("openDuplicates", 0L);
        apply();
        decide("check-completeness", "approve");
        decide("vet-application", "approve");
        decide("talk-with-applicants", "decline");
        assertEnds("declined");
    }

    @Test
    void changesToAnIncompleteApplicationComeBackToCompleteness() {
        apply();
        decide("check-completeness", "request-changes");
        assertThat(open("revise-application").get(0).getAssignee()).isEqualTo("7");
        done("revise-application");
        assertWaitsAt("check-completeness");
        assertThat(world.done.stream().filter("recordDeclarations[]"::equals)).hasSize(2);
    }

    @Test
    void whoeverDoesNotAnswerIsTakenLeaveOfKindly() {
        apply();
        decide("check-completeness", "request-changes");
        assertThat(hoursTo("applicant-silent")).isBetween(719L, 720L);
        fire("applicant-silent");
        assertThat(world.done).contains("notifyPeople[submitter, application-silent]");
        assertEnds("expired");

        approved();
        fire("two-weeks-over");
        assertThat(world.done).filteredOn("inviteCoOrganizers[P30D]"::equals).hasSize(2);
        fire("agreement-not-accepted");
        assertEnds("expired");
    }

    @Test
    void otherCoOrganizersCanBeNamed() {
        approved();
        send("agreement.organizers-changed");
        assertThat(world.done).contains("adoptAnswer[change-organizers]");
        assertThat(world.done).filteredOn("inviteCoOrganizers[P30D]"::equals).hasSize(2);
        assertWaitsAt("accept-as-lead", "co-organizer-accepts");
    }

    @Test
    void aDeclarationWhoseTextHasChangedIsAskedAgain() {
        says("checkDeclarations", Map.of("changedTexts", 1L));
        approved();
        assertDoesNotWaitAt("accept-as-lead");
        done("confirm-declarations");
        assertThat(world.done.get(world.done.size() - 2)).isEqualTo("recordDeclarations[active]");
        assertWaitsAt("accept-as-lead", "co-organizer-accepts");
    }

    @Test
    void itCanBeWithdrawnAtEveryStep() {
        apply();
        send("application.withdrawn");
        assertEnds("withdrawn");

        approved();
        send("agreement.withdrawn");
        assertEnds("withdrawn");

        accepted();
        send("opening.withdrawn");
        assertThat(world.done).contains("changeChapter[close, withdrawn]");
        assertEnds("withdrawn");
    }

    @Test
    void staffCanDeclineItAtEveryStep() {
        apply();
        decide("check-completeness", "request-changes");
        send("application.declined");
        assertThat(world.done).contains("decideCase[declined]");
        assertEnds("declined");

        approved();
        send("agreement.declined");
        assertEnds("declined");

        accepted();
        send("opening.declined");
        assertThat(world.done).contains("changeChapter[close, declined]");
        assertEnds("declined");
    }

    private void apply() {
        world.done.clear();
        says("checkChapterApplication", facts);
        start(Map.of(
                "kind", "city",
                "displayName", "Commons Málaga",
                "existingGroup", "none",
                "interest", "yes",
                "sizeBand", "50-99"));
    }

    private void approved() {
        apply();
        decide("check-completeness", "approve");
        decide("vet-application", "approve");
        decide("talk-with-applicants", "approve");
    }

    private void accepted() {
        approved();
        done("accept-as-lead");
        send("agreement.accepted");
    }
}
