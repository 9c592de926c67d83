package org.chapterhouse.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInNoteTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox | Linux",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0 | Edge | Windows",
                "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36 | Chrome | Android",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Safari/604 | Safari | iOS",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605 Version/18.0 Safari/605 | Safari | macOS",
            })
    void aBrowserIsKnownByItsFamilyAndNothingFiner(String userAgent, String browser, String system) {
        SignInNote note = SignInNote.of(userAgent);
        assertThat(note).isEqualTo(new SignInNote(browser, system));
        assertThat(SignInNote.read(note.text())).isEqualTo(note);
    }

    @Test
    void whatIsNoBrowserIsNotGuessedAt() {
        SignInNote unknown = new SignInNote("", "");
        assertThat(SignInNote.of(null)).isEqualTo(unknown);
        assertThat(SignInNote.of("<script>/</script>")).isEqualTo(unknown);
        assertThat(SignInNote.read(null)).isEqualTo(unknown);
    }
}
