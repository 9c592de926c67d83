package org.chapterhouse.sponsorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.chapterhouse.sponsorship.AgreementStatus.ACCEPTED;
import static org.chapterhouse.sponsorship.AgreementStatus.CANCELLED;
import static org.chapterhouse.sponsorship.AgreementStatus.DECLINED;
import static org.chapterhouse.sponsorship.AgreementStatus.DRAFT;
import static org.chapterhouse.sponsorship.AgreementStatus.FULFILLED;
import static org.chapterhouse.sponsorship.AgreementStatus.IN_FORCE;
import static org.chapterhouse.sponsorship.AgreementStatus.LAPSED;
import static org.chapterhouse.sponsorship.AgreementStatus.OFFERED;
import static org.chapterhouse.sponsorship.AgreementStatus.REFUNDED;
import static org.chapterhouse.sponsorship.AgreementStatus.SENT;
import static org.chapterhouse.sponsorship.AgreementStatus.SIGNED;
import static org.chapterhouse.sponsorship.AgreementStatus.WITHDRAWN;
import static org.chapterhouse.sponsorship.SponsorshipFixtures.NOW;
import static org.chapterhouse.sponsorship.SponsorshipFixtures.acme;
import static org.chapterhouse.sponsorship.SponsorshipFixtures.agreement;
import static org.chapterhouse.sponsorship.SponsorshipFixtures.gold;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgreementTests {

    @Test
    void aFormalAgreementGoesFromADraftToFulfilled() {
        Agreement agreement = agreement(gold("5000"));
        for (AgreementStatus next : new AgreementStatus[] {OFFERED, ACCEPTED, SENT, SIGNED, IN_FORCE, FULFILLED}) {
            agreement.become(next, NOW, "SPO-1");
        }
        assertThat(agreement.history())
                .extracting(AgreementChange::now)
                .containsExactly("draft", "offered", "accepted", "sent", "signed", "in-force", "fulfilled");
    }

    @Test
    void withoutAFormalAgreementTheAnswerIsEnough() {
        Agreement agreement = at(ACCEPTED);
        agreement.become(IN_FORCE, NOW, "SPO-1");
        assertThat(agreement.status()).isEqualTo(IN_FORCE);
    }

    @ParameterizedTest
    @EnumSource(names = {"DECLINED", "LAPSED", "WITHDRAWN", "CANCELLED"})
    void beforeItIsInForceItCanEndInManyWays(AgreementStatus end) {
        for (AgreementStatus status : new AgreementStatus[] {DRAFT, OFFERED, ACCEPTED, SENT, SIGNED}) {
            assertThat(status.mayBecome(end)).as(status.id()).isTrue();
        }
        assertThat(end.isOver()).isTrue();
    }

    @Test
    void onceItIsInForceItNeitherLapsesNorIsDeclined() {
        Agreement agreement = at(IN_FORCE);
        for (AgreementStatus end : new AgreementStatus[] {DECLINED, LAPSED, DRAFT, SIGNED}) {
            assertThatExceptionOfType(IllegalAgreementChange.class)
                    .isThrownBy(() -> agreement.become(end, NOW, "SPO-1"));
        }
    }

    @Test
    void whatWasCalledOffCanOnlyBeRefunded() {
        Agreement agreement = at(IN_FORCE);
        agreement.become(CANCELLED, NOW, "SPO-1");
        assertThat(CANCELLED.mayBecome(WITHDRAWN)).isFalse();
        agreement.become(REFUNDED, NOW, "SPO-1");
        assertThat(agreement.status()).isEqualTo(REFUNDED);
    }

    @Test
    void whatWasOfferedStaysAsItWas() {
        Agreement agreement = at(OFFERED);
        assertThatExceptionOfType(IllegalAgreementChange.class)
                .isThrownBy(() -> agreement.redraft(acme(), gold("1"), NOW));
        agreement.become(DRAFT, NOW, "the sponsor asked for changes");
        agreement.redraft(agreement.sponsor(), gold("4000", "Logo"), NOW);

        assertThat(agreement.money().decimal()).isEqualByComparingTo("4000");
        assertThat(agreement.history()).extracting(AgreementChange::what).endsWith("terms");
    }

    @Test
    void aBenefitIsSettledOnce() {
        Agreement agreement = agreement(gold("5000", "Logo", "Thanks from the stage"));
        assertThat(agreement.benefitsLeft()).isEqualTo(2);
        Benefit logo = agreement.promised("Logo").orElseThrow();
        logo.deliver("https://example.org/logo", null, NOW);
        assertThatIllegalStateException().isThrownBy(() -> logo.miss("gone", NOW));
        agreement.promised("Thanks from the stage").orElseThrow().miss("The stage broke", NOW);

        assertThat(agreement.benefitsLeft()).isZero();
        assertThat(agreement.promised("A pony")).isEmpty();
    }

    @Test
    void blockingTheBenefitsTwiceIsNoNews() {
        Agreement agreement = at(IN_FORCE);
        assertThat(agreement.blockBenefits(true, NOW, "unpaid")).isTrue();
        assertThat(agreement.blockBenefits(true, NOW, "unpaid")).isFalse();
        assertThat(agreement.blockBenefits(false, NOW, "paid")).isTrue();
    }

    private static Agreement at(AgreementStatus status) {
        Agreement agreement = agreement(gold("5000"));
        agreement.become(OFFERED, NOW, "SPO-1");
        if (status != OFFERED) {
            agreement.become(ACCEPTED, NOW, "SPO-1");
        }
        if (status == IN_FORCE) {
            agreement.become(IN_FORCE, NOW, "SPO-1");
        }
        return agreement;
    }
}
