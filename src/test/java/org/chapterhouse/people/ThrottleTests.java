package org.chapterhouse.people;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThrottleTests {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Clock clock = mock(Clock.class);
    private final Throttle throttle = new Throttle(clock);

    @BeforeEach
    void tenWrongPasswords() {
        when(clock.instant()).thenReturn(NOON);
        for (int i = 0; i < 10; i++) {
            throttle.check("ada", "10.0.0.1");
            throttle.failed("ada", "10.0.0.1");
        }
    }

    @Test
    void theEleventhAttemptHasToWaitAMinute() {
        assertThatThrownBy(() -> throttle.check("ADA", "10.0.0.1")).isInstanceOf(TooManyAttempts.class);
        when(clock.instant()).thenReturn(NOON.plusSeconds(61));
        assertThatCode(() -> throttle.check("ada", "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void otherAddressesAndOtherAccountsAreFree() {
        assertThatCode(() -> throttle.check("ada", "10.0.0.2")).doesNotThrowAnyException();
        assertThatCode(() -> throttle.check("bob", "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void theRightPasswordForgetsTheWrongOnes() {
        throttle.succeeded("ada", "10.0.0.1");
        assertThatCode(() -> throttle.check("ada", "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void aLongQuietTimeForgetsThemToo() {
        when(clock.instant()).thenReturn(NOON.plusSeconds(3600));
        throttle.failed("ada", "10.0.0.1");
        assertThatCode(() -> throttle.check("ada", "10.0.0.1")).doesNotThrowAnyException();
    }
}
