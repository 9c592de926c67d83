package org.chapterhouse.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.api.MalformedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;

class AdvanceTests {

    private static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");

    @Test
    void daysHoursAndMonthsAreUnderstood() {
        assertThat(parse("P14D")).isEqualTo(Duration.ofDays(14));
        assertThat(parse("P1DT12H")).isEqualTo(Duration.ofHours(36));
        assertThat(parse("PT90S")).isEqualTo(Duration.ofSeconds(90));
        assertThat(parse("P2W")).isEqualTo(Duration.ofDays(14));
        assertThat(parse("P1M")).as("January 31 to February 28").isEqualTo(Duration.ofDays(28));
        assertThat(parse("P1Y")).isEqualTo(Duration.ofDays(365));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "-P1D", "P-3D", "PT-1S", "P367D", "P2Y", "PT99999999999999H"})
    void backwardsNowhereAndTooFarAreRefused(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "tomorrow", "14", "P", "P1.5M", "P999999999999999999999D", "P9999999999Y", "P2147483647Y"})
    void whatIsNotADurationIsMalformed(@Nullable String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(MalformedRequest.class);
    }

    private static Duration parse(@Nullable String text) {
        StaticMessageSource messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        return Advance.parse(text, NOW, messages);
    }
}
