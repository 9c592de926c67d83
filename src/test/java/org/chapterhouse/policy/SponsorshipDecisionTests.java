package org.chapterhouse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decisions of the sponsorship flow, row by row. */
class SponsorshipDecisionTests {

    @ParameterizedTest
    @CsvSource({
        "never-vetted, new, , full",
        "vetted-lately, vetted, 0, none",
        "vetted-lately, vetted, 365, none",
        "vetted-long-ago, vetted, 366, full",
        "refused-before, refused, 10, full"
    })
    void aSponsorIsVettedOnceAYear(String row, String standing, @Nullable Long days, String vetting) {
        Map<String, Object> given = new HashMap<>();
        given.put("sponsorStanding", standing);
        given.put("daysSinceVetted", days);
        DecisionTable.Answer answer = new DecisionTable("sponsor-vetting").ask(given);
        assertThat(answer.rows()).containsExactly(row);
        assertThat(answer.only()).containsEntry("vetting", vetting);
    }

    @ParameterizedTest
    @CsvSource({
        "gold-price, gold, USD, 500000",
        "silver-price, silver, USD, 300000",
        "bronze-price, bronze, USD, 100000",
        "community-price, community, JPY, 0",
        "coffee-price, coffee, USD, 100000",
        "lanyard-price, lanyard, USD, 100000",
        "reception-price, reception, USD, 200000",
        "lunch-price, lunch, USD, 1500000"
    })
    void thePriceListIsInDollars(String row, String item, String currency, long price) {
        DecisionTable.Answer answer =
                new DecisionTable("sponsorship-prices").ask(Map.of("item", item, "currency", currency));
        assertThat(answer.rows()).containsExactly(row);
        assertThat(((Number) Objects.requireNonNull(answer.only().get("price"))).longValue())
                .isEqualTo(price);
    }

    @ParameterizedTest
    @CsvSource({"gold, EUR", "coffee, GBP", "host, USD", "a-pony, USD"})
    void whereNoRowSaysAPriceThereIsNone(String item, String currency) {
        assertThat(new DecisionTable("sponsorship-prices")
                        .ask(Map.of("item", item, "currency", currency))
                        .rows())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"host, 1", "gold, 6", "silver, 12", "bronze, 12", "coffee, 2", "lanyard, 1", "reception, 1", "lunch, 2"
    })
    void placesAreLimited(String item, long places) {
        DecisionTable.Answer answer = new DecisionTable("sponsorship-caps").ask(Map.of("item", item));
        assertThat(answer.rows()).containsExactly(item + "-places");
        assertThat(((Number) Objects.requireNonNull(answer.only().get("places"))).longValue())
                .isEqualTo(places);
    }

    @Test
    void communityPartnersAreAsManyAsTheyAre() {
        assertThat(new DecisionTable("sponsorship-caps")
                        .ask(Map.of("item", "community"))
                        .rows())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // row, amount, currency, exclusive, own terms, below the list, asked for; legal, finance, signed
        "large-sum, 1000000, USD, false, false, false, false, true, true, true",
        "simple, 999999, USD, false, false, false, false, false, false, false",
        "large-sum-in-euros, 1000000, EUR, true, false, false, false, true, true, true",
        "simple, 999999, EUR, false, false, false, false, false, false, false",
        "large-sum-in-pounds, 800000, GBP, false, false, false, false, true, true, true",
        "simple, 799999, GBP, , , , , false, false, false",
        "other-currency, 1, JPY, false, false, false, false, true, true, true",
        "simple, 0, JPY, false, false, false, false, false, false, false",
        "exclusive, 500000, USD, true, true, true, false, true, false, true",
        "own-terms, 500000, USD, false, true, true, false, true, false, true",
        "below-the-list, 400000, USD, false, false, true, false, false, true, false",
        "below-the-list-signed, 400000, USD, false, false, true, true, false, true, true",
        "signature-asked-for, 500000, USD, false, false, false, true, false, false, true"
    })
    void theSumAndTheTermsSayWhoReviews(
            String row,
            long amount,
            String currency,
            @Nullable Boolean exclusive,
            @Nullable Boolean ownTerms,
            @Nullable Boolean below,
            @Nullable Boolean asked,
            boolean legal,
            boolean finance,
            boolean formal) {
        Map<String, Object> given = new HashMap<>();
        given.put("amount", amount);
        given.put("currency", currency);
        given.put("exclusivity", exclusive);
        given.put("ownTerms", ownTerms);
        given.put("belowListPrice", below);
        given.put("formalAgreement", asked);
        DecisionTable.Answer answer = new DecisionTable("agreement-review").ask(given);

        assertThat(answer.rows()).containsExactly(row);
        assertThat(answer.only())
                .containsEntry("legalReview", legal)
                .containsEntry("financeReview", finance)
                .containsEntry("formalNeeded", formal);
    }

    @Test
    void anInvoiceIsToBePaidWithinThirtyDays() {
        DecisionTable.Answer answer = new DecisionTable("payment-terms").ask(Map.of("tier", "gold"));
        assertThat(answer.rows()).containsExactly("usual-terms");
        assertThat(((Number) Objects.requireNonNull(answer.only().get("paymentDays"))).longValue())
                .isEqualTo(30);
        assertThat(((Number) Objects.requireNonNull(answer.only().get("blockDays"))).longValue())
                .isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        // row, audience, message, step, group, days waiting, days left
        "sponsor-vetting-overdue, sponsorship-team, step-overdue, vet-sponsor, sponsorship-team, 5, 30",
        "talks-overdue, sponsorship-team, step-overdue, negotiate-terms, sponsorship-team, 10, 30",
        "terms-review-overdue, legal, step-overdue, legal-review, legal, 7, 30",
        "terms-review-overdue, finance, step-overdue, finance-review, finance, 7, 30",
        "offer-open, sponsor, sponsorship-offer-open, record-answer, sponsorship-team, 7, 14",
        "offer-lapsing, sponsorship-team, sponsorship-offer-lapsing, record-answer, sponsorship-team, 1, 4",
        "countersignature-overdue, legal, step-overdue, countersign-agreement, legal, 5, 30",
        "payment-soon-due, sponsor, sponsorship-payment-soon, confirm-payment, finance, 23, 7",
        "refund-overdue, finance, step-overdue, pay-refund, finance, 14, ",
        "benefits-awaited, organizers, sponsorship-benefits-awaited, deliver-benefit, organizers, 14, ",
        "details-awaited, submitter, changes-awaited, complete-details, organizers, 7, ",
        "details-awaited, submitter, changes-awaited, revise-sponsorship, organizers, 7, "
    })
    void aReminderSpeaksOnItsDay(
            String row, String audience, String message, String step, String group, long waiting, @Nullable Long left) {
        DecisionTable.Answer answer = remind(step, group, waiting, left);
        assertThat(answer.rows()).containsExactly(row);
        assertThat(answer.only()).containsEntry("audience", audience).containsEntry("message", message);
    }

    @ParameterizedTest
    @CsvSource({
        "vet-sponsor, sponsorship-team, 4",
        "negotiate-terms, sponsorship-team, 9",
        "legal-review, legal, 6",
        "record-answer, sponsorship-team, 6",
        "countersign-agreement, legal, 4",
        "confirm-payment, finance, 22",
        "pay-refund, finance, 13",
        "deliver-benefit, organizers, 13",
        "complete-details, organizers, 6"
    })
    void nobodyIsToldTheDayBefore(String step, String group, long waiting) {
        assertThat(remind(step, group, waiting, 21L).rows()).isEmpty();
    }

    @Test
    void whoDoesNotPayIsRemindedAgainAndAgain() {
        assertThat(remind("confirm-payment", "finance", 36, null).rows()).containsExactly("payment-soon-due");
        assertThat(remind("confirm-payment", "finance", 37, null).rows())
                .containsExactly("payment-soon-due", "payment-late");
        DecisionTable.Answer last = remind("confirm-payment", "finance", 44, null);
        assertThat(last.rows())
                .containsExactly("payment-soon-due", "payment-late", "payment-very-late", "payment-for-finance");
        assertThat(last.results())
                .extracting(row -> row.get("message"))
                .containsExactly(
                        "sponsorship-payment-soon",
                        "sponsorship-payment-late",
                        "sponsorship-payment-last",
                        "sponsorship-payment-chase");
    }

    private static DecisionTable.Answer remind(String step, String group, long waiting, @Nullable Long left) {
        Map<String, Object> given = new HashMap<>(
                Map.of("flow", "sponsorship-agreement", "step", step, "group", group, "daysWaiting", waiting));
        given.put("daysLeft", left);
        return new DecisionTable("reminders").ask(given);
    }
}
