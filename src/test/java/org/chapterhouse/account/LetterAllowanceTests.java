package org.chapterhouse.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LetterAllowanceTests {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Clock clock = mock(Clock.class);
    private final LetterAllowance allowance = new LetterAllowance(clock);

    @BeforeEach
    void noon() {
        when(clock.instant()).thenReturn(NOON);
    }

    @Test
    void threeLettersGoToAnAddressWithinAnHourWhoeverAsks() {
        for (int letter = 0; letter < 3; letter++) {
            assertThat(allowance.take("ada@example.org", "10.0.0." + letter)).isTrue();
        }
        assertThat(allowance.take("ADA@example.org", "10.0.0.9")).isFalse();
        assertThat(allowance.take("bob@example.org", "10.0.0.1")).isTrue();
        when(clock.instant()).thenReturn(NOON.plusSeconds(3601));
        assertThat(allowance.take("ada@example.org", "10.0.0.9")).isTrue();
    }

    @Test
    void thirtyLettersGoFromANetworkWithinAnHourWhomeverTheyAreFor() {
        for (int letter = 0; letter < 30; letter++) {
            assertThat(allowance.take("somebody" + letter + "@example.org", "10.0.0.1"))
                    .isTrue();
        }
        assertThat(allowance.take("ada@example.org", "10.0.0.1")).isFalse();
        assertThat(allowance.take("ada@example.org", "10.0.0.2")).isTrue();
    }
}
