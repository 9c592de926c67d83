package org.chapterhouse.sponsorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.sponsorship.SponsorshipFixtures.NOW;
import static org.chapterhouse.sponsorship.SponsorshipFixtures.acme;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SponsorTests {

    @ParameterizedTest
    @CsvSource({
        "Acme Ltd., acme limited",
        "Acme S.L., ACME",
        "Zażółć Sp. z o.o., zazolc sp z oo",
        "Nordic-Data AB, nordic data",
        "株式会社日本データ, 株式会社日本データ",
        "The AB, the ab"
    })
    void oneNameIsOneSponsorHoweverItIsTyped(String one, String other) {
        assertThat(SponsorKey.of(one, null)).isEqualTo(SponsorKey.of(other, null));
    }

    @Test
    void differentNamesAreDifferentSponsors() {
        assertThat(SponsorKey.of("Acme Data", null)).isNotEqualTo(SponsorKey.of("Acme", null));
        assertThat(SponsorKey.of("AG", null).name()).isEqualTo("ag");
        assertThat(SponsorKey.of("!!!", null).name()).isEqualTo("!!!");
    }

    @Test
    void aTaxNumberIsReadWithoutItsPunctuation() {
        assertThat(SponsorKey.of("Acme", "ES-B 1234567.8").tax()).isEqualTo("ESB12345678");
        assertThat(SponsorKey.of("Acme", " - ").tax()).isNull();
    }

    @Test
    void whatIsKnownIsNotOverwrittenByWhoeverNamesTheSponsorNext() {
        Sponsor sponsor = acme();
        sponsor.learn(details("ESB1", "1 Main Street"), NOW, "SPO-1");
        sponsor.learn(details("ESB2", "Elsewhere 9"), NOW, "SPO-2");

        assertThat(sponsor.taxId()).isEqualTo("ESB1");
        assertThat(sponsor.invoiceAddress()).isEqualTo("1 Main Street");
        assertThat(sponsor.history())
                .extracting(SponsorChange::what)
                .containsExactly("status", "taxId", "invoiceAddress");
    }

    @Test
    void vettingTakesTheAddressOverAndKeepsTheOldOneInTheHistory() {
        Sponsor sponsor = acme();
        sponsor.learn(details(null, "1 Main Street"), NOW, "SPO-1");
        sponsor.vet(details(null, "Elsewhere 9"), NOW, "SPO-2");

        assertThat(sponsor.status()).isEqualTo(SponsorStatus.VETTED);
        assertThat(sponsor.vettedAt()).isEqualTo(NOW);
        assertThat(sponsor.invoiceAddress()).isEqualTo("Elsewhere 9");
        assertThat(sponsor.history()).last().satisfies(change -> {
            assertThat(change.old()).isEqualTo("1 Main Street");
            assertThat(change.reason()).isEqualTo("SPO-2");
        });
    }

    @Test
    void aRefusedSponsorCanBeVettedAgain() {
        Sponsor sponsor = acme();
        sponsor.refuse(NOW, "SPO-1");
        assertThat(sponsor.status()).isEqualTo(SponsorStatus.REFUSED);
        sponsor.vet(details(null, null), NOW, "SPO-2");
        assertThat(sponsor.status()).isEqualTo(SponsorStatus.VETTED);
    }

    private static SponsorDetails details(@Nullable String taxId, @Nullable String address) {
        return new SponsorDetails("Acme", taxId, address);
    }
}
