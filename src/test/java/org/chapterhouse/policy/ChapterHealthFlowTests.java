package org.chapterhouse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChapterHealthFlowTests extends PackagedFlow {

    private final Map<String, Object> health = new HashMap<>();

    ChapterHealthFlowTests() {
        super("chapter-health");
    }

    @Override
    String begin(String definitionId, Map<String, Object> variables) {
        return runtime.createMessageCorrelation("chapter.opened")
                .processDefinitionId(definitionId)
                .processInstanceBusinessKey("CASE-1")
                .setVariables(variables)
                .correlateStartMessage()
                .getId();
    }

    @BeforeEach
    void anActiveChapter() {
        health.clear();
        health.put("chapterStatus", "active");
        health.put("eventsHeld", 5L);
        health.put("openFindings", 0L);
        health.put("silentDays", 0L);
        health.put("nextSilenceAt", days(60));
        health.put("trialCheckAt", days(182));
        health.put("trialEndsAt", days(365));
    }

    @Test
    void anActiveChapterIsOnlyListenedTo() {
        watch();
        assertThat(world.rows).containsExactly("every-chapter");
        assertThat(variable("dormantDays")).isEqualTo(180L);
        assertWaitsAt("listening");
        assertDoesNotWaitAt("trial-half-over", "trial-over");
    }

    @Test
    void anEventOrAWordBeginsTheClocksAnew() {
        watch();
        send("chapter.active");
        assertThat(world.rows).endsWith("alive");
        assertThat(world.done).contains("changeChapter[list]");
        send("chapter.sign-of-life");
        assertThat(world.done).contains("changeChapter[hear]");
        assertWaitsAt("listening");
    }

    @Test
    void silenceRemindsDelistsAndPutsToRest() {
        watch();
        silent(60);
        assertThat(world.rows).endsWith("reminded");
        assertThat(world.done).endsWith("notifyPeople[organizers, chapter-silent]");
        silent(90);
        assertThat(world.done).endsWith("changeChapter[delist]", "notifyPeople[organizers, chapter-delisted]");
        silent(180);
        assertThat(world.rows).endsWith("dormant");
        assertThat(world.done).endsWith("changeChapter[rest]", "notifyPeople[submitter, chapter-dormant]");
        assertWaitsAt("resting");
    }

    @Test
    void aTrialWithAnEventIsPassedAfterAYear() {
        health.put("chapterStatus", "trial");
        health.put("eventsHeld", 1L);
        watch();
        assertThat(hoursTo("trial-half-over")).isBetween(181 * 24L, 182 * 24L);
        fire("trial-half-over");
        assertThat(world.rows).contains("first-event-held");
        assertDoesNotWaitAt("have-a-word");
        fire("trial-over");
        assertThat(world.rows).contains("trial-passed");
        assertThat(world.done).contains("changeChapter[pass-trial]", "notifyPeople[organizers, trial-passed]");
        assertWaitsAt("listening");
    }

    @Test
    void aTrialWithoutAnEventIsTalkedAboutAndJudged() {
        health.put("chapterStatus", "trial");
        health.put("eventsHeld", 0L);
        watch();
        fire("trial-half-over");
        assertThat(world.rows).contains("no-event-yet");
        complete("have-a-word", Map.of("comment", "They have a venue now."));
        fire("trial-over");
        assertThat(world.rows).contains("trial-unclear");
        decide("judge-trial", "extend");
        assertThat(hoursTo("trial-longer")).isBetween(181 * 24L, 182 * 24L);
        fire("trial-longer");
        decide("judge-trial", "approve");
        assertThat(world.done).contains("changeChapter[pass-trial]");
    }

    @Test
    void aTrialThatIsNotPassedClosesTheChapter() {
        health.put("chapterStatus", "trial");
        health.put("openFindings", 1L);
        watch();
        fire("trial-half-over");
        fire("trial-over");
        decide("judge-trial", "decline");
        assertThat(world.done)
                .endsWith("changeChapter[close, trial not passed]", "notifyPeople[organizers, chapter-closed]");
        assertEnds("closed");
    }

    @Test
    void aPauseEndsOnItsDayOrSooner() {
        health.put("chapterStatus", "trial");
        watch();
        fire("trial-half-over");
        pause();
        assertDoesNotWaitAt("listening");
        assertThat(world.done).endsWith("changeChapter[pause]");
        assertThat(hoursTo("pause-day")).isBetween(29 * 24L, 30 * 24L);
        fire("pause-day");
        assertThat(world.done).contains("changeChapter[resume]");
        assertWaitsAt("listening", "trial-over");
        assertDoesNotWaitAt("trial-half-over");

        pause();
        send("chapter.pause-over");
        assertWaitsAt("listening");
    }

    @Test
    void aDormantChapterIsRevivedIfAManagerAgrees() {
        watch();
        silent(180);
        send("chapter.revival-asked");
        decide("decide-revival", "decline");
        assertWaitsAt("resting");
        send("chapter.revival-asked");
        decide("decide-revival", "approve");
        assertThat(world.done).contains("reviveChapter[]");
        assertWaitsAt("listening");

        silent(180);
        send("chapter.revived-by-staff");
        assertWaitsAt("listening");
    }

    @Test
    void whoeverIsLeftAloneRestsAtOnce() {
        watch();
        send("chapter.left");
        assertThat(world.done).contains("changeChapter[rest]");
        assertWaitsAt("resting");
    }

    @Test
    void itCanBeClosedAtAnyTime() {
        watch();
        send("chapter.closed-by-organizers");
        assertThat(world.done).contains("changeChapter[close, asked for]");
        assertEnds("closed");

        watch();
        silent(180);
        send("chapter.closed-by-staff");
        assertEnds("closed");
    }

    private void watch() {
        says("planChapterHealth", health);
        start(Map.of("chapter", "malaga"));
    }

    private void silent(long days) {
        health.put("silentDays", days);
        says("planChapterHealth", health);
        fire("silence-lasts");
        health.put("silentDays", 0L);
        says("planChapterHealth", health);
    }

    private void pause() {
        runtime.createMessageCorrelation("chapter.paused")
                .setVariable("pausedUntil", days(30))
                .correlate();
    }
}
