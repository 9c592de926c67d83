package org.chapterhouse.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.chapterhouse.forms.FieldCheck;
import org.chapterhouse.forms.FormContext;
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

    @Test
    void isRefusedBeforeAnyDateOfItIsLeftOut() {
        LocalDate last = FIRST.plusWeeks(Series.MOST - 1).toLocalDate();
        assertThat(check("weekly", last)).isEmpty();
        assertThat(Series.starts(FIRST, "weekly", last)).hasSize(Series.MOST);
        assertThat(check("weekly", last.plusWeeks(1))).isPresent();
        assertThat(check("monthly", last.plusWeeks(1))).isEmpty();
        assertThat(check("monthly", LocalDate.of(2060, 1, 1))).isPresent();
        assertThat(check("none", LocalDate.of(9999, 12, 31))).isEmpty();
    }

    private static Optional<FieldCheck.Problem> check(String repeats, LocalDate until) {
        Map<String, Object> form = Map.of("startsAt", FIRST.toString(), "repeats", repeats);
        return new SeriesCheck()
                .check(new FieldCheck.Field(
                        until.toString(), null, form, form, new FormContext(1, Instant.EPOCH, Map.of()), null));
    }

    @Test
    void aShortEventInTheHourThatIsSkippedLastsAsLongAsTheOthers() {
        ZoneId madrid = ZoneId.of("Europe/Madrid");
        LocalDateTime start = LocalDateTime.of(2027, 3, 14, 2, 30);
        When first = When.local(start, start.plusMinutes(30), madrid);

        When skipped = first.startingAt(start.plusWeeks(2));
        assertThat(skipped.start()).hasToString("2027-03-28T03:30+02:00[Europe/Madrid]");
        assertThat(skipped.end()).hasToString("2027-03-28T04:00+02:00[Europe/Madrid]");

        LocalDateTime twice = LocalDateTime.of(2027, 10, 31, 2, 30);
        assertThat(first.startingAt(twice).over()).isEqualTo("2027-10-31T02:00:00Z");
    }
}
