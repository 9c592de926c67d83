package org.chapterhouse.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedLinesTests {

    @ParameterizedTest
    @ValueSource(strings = {"x", "ñ", "日", "🎉"})
    void noLineHasMoreThan75OctetsAndNothingIsLost(String character) {
        String line = "SUMMARY:" + character.repeat(200);
        String folded = FoldedLines.of(line);

        assertThat(folded.split("\r\n")).hasSizeGreaterThan(1).allSatisfy(part -> assertThat(
                        part.getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(75));
        assertThat(folded.replace("\r\n ", "")).isEqualTo(line + "\r\n");
    }

    @Test
    void shortLinesStayAsTheyAre() {
        assertThat(FoldedLines.of("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"))
                .isEqualTo("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
        assertThat(FoldedLines.of("x".repeat(75))).isEqualTo("x".repeat(75) + "\r\n");
        assertThat(FoldedLines.of("x".repeat(76))).isEqualTo("x".repeat(75) + "\r\n x\r\n");
    }
}
