package org.chapterhouse.people;

import static org.assertj.core.api.Assertions.assertThat;
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
    private static final String ADA = "7";

    private final Clock clock = mock(Clock.class);
    private final Throttle throttle = new Throttle(clock);

    @BeforeEach
    void tenWrongPasswordsOfAStranger() {
        when(clock.instant()).thenReturn(NOON);
        guess(ADA, "10.0.0.1", 10);
    }

    private void guess(String account, String address, int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed(Attempt.ofStranger(account, address));
        }
    }

    private void isFree(Attempt attempt) {
        assertThatCode(() -> throttle.check(attempt)).doesNotThrowAnyException();
    }

    private void hasToWait(Attempt attempt) {
        assertThatThrownBy(() -> throttle.check(attempt)).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void theEleventhAttemptHasToWaitAMinute() {
        hasToWait(Attempt.ofStranger(ADA, "10.0.0.1"));
        when(clock.instant()).thenReturn(NOON.plusSeconds(61));
        isFree(Attempt.ofStranger(ADA, "10.0.0.1"));
    }

    @Test
    void otherNetworksAndOtherAccountsAreFree() {
        isFree(Attempt.ofStranger(ADA, "10.0.0.2"));
        isFree(Attempt.ofStranger("8", "10.0.0.1"));
    }

    @Test
    void aKnownBrowserIsFreeEvenBehindTheSameAddress() {
        isFree(Attempt.trusted(7, "browser"));
    }

    @Test
    void aKnownBrowserThatGuessesSlowsDownItselfAlone() {
        for (int i = 0; i < 10; i++) {
            throttle.failed(Attempt.trusted(7, "stolen"));
        }
        hasToWait(Attempt.trusted(7, "stolen"));
        isFree(Attempt.trusted(7, "browser"));
        isFree(Attempt.ofStranger(ADA, "10.0.0.2"));
    }

    @Test
    void whileManyNetworksGuessEachHasFewerAttemptsAndNoneHasNone() {
        for (int network = 10; network < 21; network++) {
            guess(ADA, "10.0.1." + network, 10);
        }
        isFree(Attempt.ofStranger(ADA, "10.0.2.1"));
        guess(ADA, "10.0.2.1", 3);
        hasToWait(Attempt.ofStranger(ADA, "10.0.2.1"));
        isFree(Attempt.trusted(7, "browser"));
    }

    @Test
    void aNetworkThatTriesManyAccountsIsSlowedDownForAllThatItDoesNotKnow() {
        for (int account = 100; account < 150; account++) {
            guess(Integer.toString(account), "10.0.0.1", 1);
        }
        hasToWait(Attempt.ofStranger("8", "10.0.0.1"));
        throttle.succeeded(Attempt.ofStranger("9", "10.0.0.1"));
        hasToWait(Attempt.ofStranger("8", "10.0.0.1"));
        isFree(Attempt.trusted(8, "browser"));
    }

    @Test
    void aHouseholdOfIpv6IsOneNetwork() {
        guess("8", "2001:db8:1:2::1", 5);
        guess("8", "2001:db8:1:2:ffff::9", 5);
        hasToWait(Attempt.ofStranger("8", "2001:db8:1:2::5"));
        isFree(Attempt.ofStranger("8", "2001:db8:1:3::1"));
        assertThat(Attempt.ofStranger("8", "::ffff:10.0.0.1")).isEqualTo(Attempt.ofStranger("8", "10.0.0.1"));
        assertThat(Attempt.ofStranger("8", "no:address.example").where()).isEqualTo("no:address.example");
    }

    @Test
    void theRightPasswordForgetsTheWrongOnes() {
        throttle.succeeded(Attempt.ofStranger(ADA, "10.0.0.1"));
        isFree(Attempt.ofStranger(ADA, "10.0.0.1"));
    }

    @Test
    void aLongQuietTimeForgetsThemToo() {
        when(clock.instant()).thenReturn(NOON.plusSeconds(3600));
        throttle.failed(Attempt.ofStranger(ADA, "10.0.0.1"));
        isFree(Attempt.ofStranger(ADA, "10.0.0.1"));
    }
}
