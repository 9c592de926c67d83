package org.chapterhouse.chapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChapterTests {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final ChapterFacts FACTS = new ChapterFacts(
            "Chapterhouse Málaga",
            "Málaga",
            null,
            "ES",
            ZoneId.of("Europe/Madrid"),
            new Place(36.72, -4.42),
            null,
            null,
            null);

    @Test
    void livesFromApplicationToItsEnd() {
        Chapter chapter = Chapter.apply("malaga", FACTS, NOW);
        chapter.startTrial(NOW, "agreement accepted");
        chapter.passTrial(NOW, "a year over");
        chapter.pause(NOW, "summer");
        chapter.resume(NOW, "back");
        chapter.fallDormant(NOW, "180 days silent");
        chapter.revive(NOW, "new organizers");
        chapter.close(NOW, "asked for");

        assertThat(chapter.status()).isEqualTo(ChapterStatus.CLOSED);
        assertThat(chapter.history())
                .extracting(ChapterChange::now)
                .containsExactly("applied", "trial", "active", "paused", "active", "dormant", "active", "closed");
    }

    static Stream<Refused> refused() {
        return Stream.of(
                new Refused(ChapterStatus.APPLIED, c -> c.passTrial(NOW, "")),
                new Refused(ChapterStatus.APPLIED, c -> c.pause(NOW, "")),
                new Refused(ChapterStatus.APPLIED, c -> c.fallDormant(NOW, "")),
                new Refused(ChapterStatus.TRIAL, c -> c.startTrial(NOW, "")),
                new Refused(ChapterStatus.ACTIVE, c -> c.startTrial(NOW, "")),
                new Refused(ChapterStatus.ACTIVE, c -> c.passTrial(NOW, "")),
                new Refused(ChapterStatus.ACTIVE, c -> c.resume(NOW, "")),
                new Refused(ChapterStatus.PAUSED, c -> c.passTrial(NOW, "")),
                new Refused(ChapterStatus.PAUSED, c -> c.revive(NOW, "")),
                new Refused(ChapterStatus.DORMANT, c -> c.resume(NOW, "")),
                new Refused(ChapterStatus.DORMANT, c -> c.pause(NOW, "")),
                new Refused(ChapterStatus.CLOSED, c -> c.revive(NOW, "")),
                new Refused(ChapterStatus.CLOSED, c -> c.close(NOW, "")));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesAStepThatItsLifeDoesNotHave(Refused step) {
        Chapter chapter = Chapter.takeOver("malaga", FACTS, step.from(), NOW, "test");

        assertThatExceptionOfType(IllegalChapterChange.class)
                .isThrownBy(() -> step.verb().accept(chapter));
        assertThat(chapter.status()).isEqualTo(step.from());
        assertThat(chapter.history()).hasSize(1);
    }

    @Test
    void countsWhatItDoes() {
        TrackRecord track = Chapter.apply("malaga", FACTS, NOW).track();
        assertThat(track.reportsOnTime()).as("nothing is late yet").isEqualTo(100);

        track.eventHeld(LocalDate.of(2026, 3, 5));
        track.eventHeld(LocalDate.of(2026, 2, 1));
        track.reportCounted(true);
        track.reportCounted(false);
        track.reportCounted(true);
        track.findingOpened();
        track.findingClosed();
        track.findingClosed();

        assertThat(track.eventsHeld()).isEqualTo(2);
        assertThat(track.lastActivity()).isEqualTo("2026-03-05");
        assertThat(track.reportsOnTime()).isEqualTo(66);
        assertThat(track.openFindings()).isZero();
    }

    @Test
    void anotherSourcesCountNeverTakesAnythingAway() {
        TrackRecord track = Chapter.apply("malaga", FACTS, NOW).track();

        assertThat(track.atLeast(4, LocalDate.of(2026, 3, 5))).isTrue();
        assertThat(track.atLeast(4, LocalDate.of(2026, 3, 5))).isFalse();
        assertThat(track.atLeast(2, LocalDate.of(2020, 1, 1))).isFalse();
        assertThat(track.eventsHeld()).isEqualTo(4);
        assertThat(track.lastActivity()).isEqualTo("2026-03-05");
    }

    @Test
    void keepsTheHistoryOfItsTrust() {
        Chapter chapter = Chapter.apply("malaga", FACTS, NOW);
        chapter.trustAs(Trust.STEADY, NOW, "five events");
        chapter.trustAs(Trust.STEADY, NOW, "six events");

        assertThat(chapter.trust()).isEqualTo(Trust.STEADY);
        assertThat(chapter.history()).extracting(ChapterChange::what).containsExactly("status", "trust");
    }

    @Test
    void knowsHowFarAwayAnotherPlaceIs() {
        Place madrid = new Place(40.42, -3.70);
        assertThat(madrid.kilometresTo(new Place(36.72, -4.42))).isBetween(410d, 420d);
        assertThat(new Place(-17, 179.9).kilometresTo(new Place(-17, -179.9))).isLessThan(25);
    }

    record Refused(ChapterStatus from, Consumer<Chapter> verb) {}
}
