package org.chapterhouse.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTests {

    @ParameterizedTest
    @CsvSource({
        "Genève, geneve",
        "KØBENHAVN, kobenhavn",
        "Łódź, lodz",
        "İstanbul, istanbul",
        "Straße, strasse",
        "R-Ladies+  São Paulo!, r ladies sao paulo",
        "ჯეოლაბი GeoLab, ჯეოლაბი geolab",
        "學習 Kubernetes, 學習 kubernetes"
    })
    void knowsAWordWithoutItsAccentsAndCase(String text, String expected) {
        assertThat(SearchText.of(text)).isEqualTo(expected);
    }

    @Test
    void leavesOutWhatIsNotThere() {
        assertThat(SearchText.of("Berlin", null, " ", "?!", "DE")).isEqualTo("berlin de");
    }

    @Test
    void asksForWordsThatBeginAsTyped() {
        assertThat(SearchText.prefixQuery(" Rio de  jan")).isEqualTo("'rio':* & 'de':* & 'jan':*");
    }

    @Test
    void keepsTheQueryLanguageOutOfTheQuery() {
        assertThat(SearchText.prefixQuery("a' | b:* & !(c) \\")).isEqualTo("'a':* & 'b':* & 'c':*");
        assertThat(SearchText.prefixQuery("'%_!")).isEmpty();
        assertThat(SearchText.prefixQuery("x".repeat(5000))).hasSizeLessThan(100);
    }
}
