package org.chapterhouse.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.chapterhouse.engine.EngineTime;
import org.springframework.beans.factory.DisposableBean;

/**
 * A clock that runs like any other and can be set. How far it is ahead is kept in the database, so that time does not
 * run backwards at the next start; the engine's clock, which it keeps for itself, is set with it.
 */
class DemoClock extends Clock implements DisposableBean {

    private final Clock real;
    private final DemoState state;
    private volatile Duration ahead;

    DemoClock(Clock real, DemoState state) {
        this.real = real;
        this.state = state;
        this.ahead = state.clockAhead();
        tellEngine();
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new Elsewhere(this, zone);
    }

    void set(Instant now) {
        move(Duration.between(real.instant(), now));
    }

    /** Back to the time that everybody else has. */
    void setToReal() {
        move(Duration.ZERO);
    }

    private void move(Duration newAhead) {
        // first where it survives: what is written at the new time must not be younger than the clock of the next start
        state.keepClockAhead(newAhead);
        ahead = newAhead;
        tellEngine();
    }

    private void tellEngine() {
        EngineTime.runAhead(ahead);
    }

    @Override
    public void destroy() {
        EngineTime.reset();
    }

    /** The same moments, read off a wall in another zone. */
    private static final class Elsewhere extends Clock {

        private final DemoClock clock;
        private final ZoneId zone;

        Elsewhere(DemoClock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return clock.withZone(other);
        }
    }
}
