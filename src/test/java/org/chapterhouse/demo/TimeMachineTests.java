package org.chapterhouse.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.chapterhouse.casework.Reminders;
import org.chapterhouse.engine.FlowJobs;
import org.chapterhouse.notification.Notifications;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class TimeMachineTests {

    private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");

    private final DemoState state = Mockito.mock(DemoState.class);
    private final Reminders reminders = Mockito.mock(Reminders.class);
    private final Notifications notifications = Mockito.mock(Notifications.class);
    private final Timers timers = new Timers();
    private final DemoClock clock;
    private final TimeMachine machine;

    TimeMachineTests() {
        Mockito.when(state.clockAhead()).thenReturn(Duration.ofHours(1));
        Mockito.when(reminders.nextDue()).thenReturn(Optional.empty());
        clock = new DemoClock(Clock.fixed(START.minus(Duration.ofHours(1)), ZoneOffset.UTC), state);
        machine = new TimeMachine(clock, timers, reminders, notifications);
    }

    @AfterEach
    void engineTimeIsRealAgain() {
        clock.destroy();
    }

    @Test
    void theClockGoesOnWhereThePreviousStartLeftIt() {
        assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void theClockOfAnotherZoneShowsTheSameMoments() {
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        Clock there = clock.withZone(tokyo);

        assertThat(there.getZone()).isEqualTo(tokyo);
        assertThat(LocalDate.now(there)).isEqualTo(LocalDate.of(2026, 11, 24));
        clock.set(Instant.parse("2026-11-24T20:00:00Z"));
        assertThat(LocalDate.now(there)).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(there.withZone(ZoneOffset.UTC).instant()).isEqualTo(clock.instant());
    }

    @Test
    void whatIsDueHappensAtItsOwnTimeAndInOrder() {
        timers.at(START.plus(Duration.ofDays(2)));
        timers.at(START.plus(Duration.ofDays(1)));
        timers.at(START.plus(Duration.ofDays(20)));

        int ran = machine.advance(Duration.ofDays(14));

        assertThat(ran).isEqualTo(2);
        assertThat(timers.seen).containsExactly(START.plus(Duration.ofDays(1)), START.plus(Duration.ofDays(2)));
        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofDays(14)));
        Mockito.verify(notifications).deliverDue();
    }

    @Test
    void aTimerThatATimerSetsHappensOnTheWayToo() {
        timers.at(START.plus(Duration.ofDays(3)));
        timers.following = Optional.of(Duration.ofDays(4));

        machine.advance(Duration.ofDays(8));

        assertThat(timers.seen).containsExactly(START.plus(Duration.ofDays(3)), START.plus(Duration.ofDays(7)));
    }

    @Test
    void engineTimeMovesAlongAndTheDistanceIsKept() {
        machine.advance(Duration.ofDays(14));

        Mockito.verify(state).keepClockAhead(Duration.ofDays(14).plusHours(1));
        assertThat(Duration.between(Instant.now(), ClockUtil.getCurrentTime().toInstant()))
                .isBetween(Duration.ofDays(14), Duration.ofDays(14).plusHours(2));
    }

    @Test
    void aMomentThatIsOverMovesNothing() {
        machine.advanceTo(START.minus(Duration.ofDays(1)), TimeMachine.HOURLY);
        assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void remindersAreLookedAtAtMostOnceAnHour() {
        Mockito.when(reminders.nextDue())
                .thenAnswer(call -> Optional.of(clock.instant().plusSeconds(1)));
        machine.advance(Duration.ofDays(1));
        Mockito.verify(reminders, Mockito.times(1 + 23 + 1)).runDue();
    }

    /** Timers without an engine. */
    private static final class Timers implements FlowJobs {

        private final TreeSet<Instant> waiting = new TreeSet<>();
        private final List<Instant> seen = new ArrayList<>();
        private Optional<Duration> following = Optional.empty();

        void at(Instant due) {
            waiting.add(due);
        }

        @Override
        public int runDue(Instant at) {
            int ran = 0;
            while (!waiting.isEmpty() && !waiting.first().isAfter(at)) {
                waiting.pollFirst();
                seen.add(at);
                following.ifPresent(after -> waiting.add(at.plus(after)));
                following = Optional.empty();
                ran++;
            }
            return ran;
        }

        @Override
        public Optional<Instant> nextDue() {
            return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.first());
        }
    }
}
