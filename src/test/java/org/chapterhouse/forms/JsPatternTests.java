package org.chapterhouse.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsPatternTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "^a{2,3}$ | aaa",
                "^a{,3}$ | a{,3}",
                "^[a-z&&[b]]$ | &]",
                "^[^]$ | x",
                "^\\-\\/$ | -/",
                "\\bcat\\b | a cat!",
                "^(?<y>\\d)\\k<y>$ | 77",
                "^(?:ab)+?$ | abab",
                "^\\x41\\u0042$ | AB",
                "^\\p{2}$ | pp",
                "^x{$ | x{",
                "^a]$ | a]",
                "^[\\]\\-]$ | -",
            })
    void means_what_it_means_in_a_browser(String pattern, String text) {
        assertThat(new JsPattern(pattern).foundIn(text)).isTrue();
    }

    @Test
    void a_dollar_stands_for_the_very_end() {
        assertThat(new JsPattern("^abc$").foundIn("abc\n")).isFalse();
    }

    @Test
    void a_dot_takes_a_next_line_character_but_no_line_feed() {
        assertThat(new JsPattern("^.$").foundIn("\u0085")).isTrue();
        assertThat(new JsPattern("^.$").foundIn("\n")).isFalse();
    }

    @Test
    void white_space_is_what_javascript_takes_for_it() {
        assertThat(new JsPattern("^\\s\\S$").foundIn("\u00a0x")).isTrue();
        assertThat(new JsPattern("^[\\s]$").foundIn("\ufeff")).isTrue();
    }

    @Test
    void a_word_is_latin() {
        assertThat(new JsPattern("^\\bé").foundIn("é")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[a", "a++", "(?i)a", "\\", "*"})
    void refuses_what_a_browser_refuses(String pattern) {
        assertThatThrownBy(() -> new JsPattern(pattern)).isInstanceOf(PatternSyntaxException.class);
    }

    @Test
    void gives_up_on_a_search_without_end() {
        assertThat(new JsPattern("^(a+)+$").foundIn("a".repeat(60) + "!")).isFalse();
        assertThat(new JsPattern("^(?:a|b)*$").foundIn("ab".repeat(50_000) + "!"))
                .isFalse();
    }
}
