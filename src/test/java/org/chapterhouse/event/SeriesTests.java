package org.chapterhouse.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SeriesTests {

    private static final LocalDateTime FIRST = LocalDateTime.of(2026, 10, 8, 19, 0);

    @Test
    void isASingleDateUnlessItRepeatsUntilADay() {
        assertThat(Series.starts(FIRST, null, LocalDate.of(2027, 1, 1))).containsExactly(FIRST);
        assertThat(Series.starts(FIRST, "none", LocalDate.of(2027, 1, 1))).containsExactly(FIRST);
        assertThat(Series.starts(FIRST, "weekly", null)).containsExactly(FIRST);
        assertThat(Series.starts(FIRST, "weekly", LocalDate.of(2026, 10, 1))).containsExactly(FIRST);
    }

    @Test
    void keepsTheWallClockOverTheChangeOfTheHour() {
        var starts = Series.starts(FIRST, "weekly", LocalDate.of(2026, 10, 29));

        assertThat(starts).hasSize(4).allSatisfy(start -> assertThat(start.getHour())
                .isEqualTo(19));
        ZoneId madrid = ZoneId.of("Europe/Madrid");
        When first = When.local(FIRST, FIRST.plusHours(2), madrid);
        assertThat(first.start().toInstant()).isEqualTo("2026-10-08T17:00:00Z");
        When last = first.startingAt(starts.get(3));
        assertThat(last.start().toInstant()).isEqualTo("2026-10-29T18:00:00Z");
        assertThat(last.end()).hasToString("2026-10-29T21:00+01:00[Europe/Madrid]");
    }

    @Test
    void countsTheLastDayItself() {
        assertThat(Series.starts(FIRST, "weekly", LocalDate.of(2026, 10, 22))).hasSize(3);
        assertThat(Series.starts(FIRST, "weekly", LocalDate.of(2026, 10, 21))).hasSize(2);
    }

    @Test
    void staysAtTheEndOfTheMonth() {
        LocalDateTime lastOfJanuary = LocalDateTime.of(2027, 1, 31, 18, 0);

        assertThat(Series.starts(lastOfJanuary, "monthly", LocalDate.of(2027, 4, 30)))
                .extracting(LocalDateTime::toLocalDate)
                .containsExactly(
                        LocalDate.of(2027, 1, 31),
                        LocalDate.of(2027, 2, 28),
                        LocalDate.of(2027, 3, 31),
                        LocalDate.of(2027, 4, 30));
    }

    @Test
    void isBoundedWhateverSomebodyTypes() {
        assertThat(Series.starts(FIRST, "weekly", LocalDate.of(9999, 1, 1))).hasSize(Series.MOST);
    }
}
