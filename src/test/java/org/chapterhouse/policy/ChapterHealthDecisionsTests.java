package org.chapterhouse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChapterHealthDecisionsTests {

    private final DecisionTable clocks = new DecisionTable("chapter-clocks");
    private final DecisionTable silence = new DecisionTable("chapter-silence");
    private final DecisionTable trial = new DecisionTable("trial-check");
    private final DecisionTable agreement = new DecisionTable("organizer-agreement");

    @Test
    void theClocksOfEveryChapter() {
        DecisionTable.Answer answer = clocks.ask(Map.of("chapterStatus", "trial"));
        assertThat(answer.rows()).containsExactly("every-chapter");
        assertThat(answer.only())
                .containsEntry("warnDays", 60L)
                .containsEntry("delistDays", 90L)
                .containsEntry("dormantDays", 180L)
                .containsEntry("trialCheckDays", 182L)
                .containsEntry("trialDays", 365L)
                .containsEntry("trialExtension", "P182D");
    }

    @ParameterizedTest
    @CsvSource({
        "59, alive, none",
        "60, reminded, warn",
        "89, reminded, warn",
        "90, off-the-lists, delist",
        "179, off-the-lists, delist",
        "180, dormant, dormant"
    })
    void whatSilenceMeans(long days, String row, String meaning) {
        DecisionTable.Answer answer =
                silence.ask(Map.of("silentDays", days, "warnDays", 60L, "delistDays", 90L, "dormantDays", 180L));
        assertThat(answer.rows()).containsExactly(row);
        assertThat(answer.only()).containsEntry("silence", meaning);
    }

    @ParameterizedTest
    @CsvSource({
        "half, 1, 1, first-event-held, go-on",
        "half, 0, 0, no-event-yet, talk",
        "end, 1, 0, trial-passed, pass",
        "end, 1, 1, trial-unclear, judge",
        "end, 0, 0, trial-unclear, judge"
    })
    void whatATrialComesTo(String stage, long events, long findings, String row, String result) {
        DecisionTable.Answer answer =
                trial.ask(Map.of("trialStage", stage, "eventsHeld", events, "openFindings", findings));
        assertThat(answer.rows()).containsExactly(row);
        assertThat(answer.only()).containsEntry("trialResult", result);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, half-agree, true",
        "1, 2, half-agree, true",
        "1, 3, too-few-agree, false",
        "2, 3, half-agree, true",
        "2, 4, half-agree, true",
        "2, 5, too-few-agree, false"
    })
    void halfOfTheOrganizersIsEnough(long agreeing, long organizers, String row, boolean agreed) {
        DecisionTable.Answer answer = agreement.ask(Map.of("agreements", agreeing, "organizersNow", organizers));
        assertThat(answer.rows()).containsExactly(row);
        assertThat(answer.only()).containsEntry("agreed", agreed);
    }
}
