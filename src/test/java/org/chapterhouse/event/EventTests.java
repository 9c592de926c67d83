package org.chapterhouse.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.chapterhouse.event.EventFixtures.MADRID;
import static org.chapterhouse.event.EventFixtures.evening;
import static org.chapterhouse.event.EventFixtures.malaga;
import static org.chapterhouse.event.EventFixtures.meetup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

class EventTests {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 3);
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant AFTER = Instant.parse("2026-12-03T20:00:00Z");

    @Test
    void tellsCalendarsOfAMoveAndACancellation() {
        Event event = scheduled();
        assertThat(event.info().sequence()).isZero();

        event.move(evening(DAY.plusDays(7)), NOW);
        assertThat(event.info().sequence()).isEqualTo(1);
        assertThat(event.startsOn()).isEqualTo("2026-12-10");

        event.cancel(NOW);
        assertThat(event.info().sequence()).isEqualTo(2);
        assertThat(event.status()).isEqualTo(EventStatus.CANCELLED);
    }

    @Test
    void doesNotCountAMoveToWhereItIs() {
        Event event = scheduled();
        event.move(evening(DAY), NOW);
        assertThat(event.info().sequence()).isZero();
    }

    @Test
    void isHeldOnlyOnceItIsOver() {
        Event event = scheduled();
        assertThatExceptionOfType(IllegalEventChange.class)
                .isThrownBy(() -> event.markHeld(Instant.parse("2026-12-03T19:59:59Z")));

        event.markHeld(AFTER);
        assertThat(event.status()).isEqualTo(EventStatus.HELD);
    }

    @Test
    void neitherMovesNorIsHeldNorCancelledOnceItHasEnded() {
        Event held = scheduled();
        held.markHeld(AFTER);
        Event cancelled = scheduled();
        cancelled.cancel(NOW);

        for (Event event : new Event[] {held, cancelled}) {
            assertThatExceptionOfType(IllegalEventChange.class).isThrownBy(() -> event.move(evening(DAY), NOW));
            assertThatExceptionOfType(IllegalEventChange.class).isThrownBy(() -> event.cancel(NOW));
            assertThatExceptionOfType(IllegalEventChange.class).isThrownBy(() -> event.markHeld(AFTER));
        }
    }

    @Test
    void refusesToEndBeforeItStarts() {
        LocalDateTime noon = DAY.atTime(12, 0);
        assertThatExceptionOfType(EventEndsBeforeStart.class).isThrownBy(() -> When.local(noon, noon, MADRID));
    }

    @Test
    void readsAnHourThatDaylightSavingSkipsAsTheNextOne() {
        When when = When.local(LocalDateTime.of(2027, 3, 28, 2, 30), null, MADRID);
        assertThat(when.start().toLocalDateTime()).isEqualTo("2027-03-28T03:30");
    }

    @Test
    void isInItsVenuesCountryElseInItsChapters() {
        assertThat(scheduled().info().country()).isEqualTo("ES");

        Venue abroad = new Venue("Sala", null, "Tavira", "PT", null, null, null);
        EventFacts facts = new EventFacts("Away", null, "meetup", "in-person", abroad, null, null, null, null);
        Event event = Event.approved("EVT-2026-000002", 1, malaga(), facts, evening(DAY), NOW);
        ReflectionTestUtils.setField(event, "id", 2L);
        assertThat(event.info().country()).isEqualTo("PT");
    }

    private static Event scheduled() {
        Event event = Event.approved("EVT-2026-000001", 1, malaga(), meetup("Winter evening"), evening(DAY), NOW);
        ReflectionTestUtils.setField(event, "id", 1L);
        return event;
    }
}
