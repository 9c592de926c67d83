package org.chapterhouse.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class TokenSecretTests {

    @Test
    void aSecretIsAPrefixAnd256RandomBits() {
        String secret = TokenSecret.create();
        assertThat(secret).startsWith("chh_").isNotEqualTo(TokenSecret.create());
        assertThat(Base64.getUrlDecoder().decode(secret.substring(4))).hasSize(32);
        assertThat(TokenSecret.possible(secret)).isTrue();
    }

    @Test
    void whatIsStoredIsTheSha256OfTheWholeSecret() {
        assertThat(HexFormat.of().formatHex(TokenSecret.hash("abc")))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void textThatIsNoSecretIsNeverLookedUp() {
        for (String text : new String[] {"", "chh_", "chh_" + "a".repeat(42), "xxx_" + "a".repeat(43), "chh_\0"}) {
            assertThat(TokenSecret.possible(text)).as(text).isFalse();
        }
    }
}
