package org.chapterhouse.sponsorship;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Sponsors and terms for tests. */
final class SponsorshipFixtures {

    static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private SponsorshipFixtures() {}

    static Terms gold(String amount, String... benefits) {
        return terms("gold", List.of("coffee"), Money.of(new BigDecimal(amount), "USD"), List.of(benefits));
    }

    static Terms terms(String tier, List<String> addOns, Money amount, List<String> benefits) {
        return new Terms(
                "EVT-1",
                tier,
                addOns,
                amount,
                null,
                null,
                benefits,
                false,
                null,
                false,
                contact("Ada", "ada@acme.example"));
    }

    static Terms.Contact contact(String name, String email) {
        return new Terms.Contact(name, email, "1 Main Street");
    }

    static Sponsor acme() {
        return new Sponsor(new SponsorDetails("Acme Ltd.", null, null), NOW);
    }

    static Agreement agreement(Terms terms) {
        return new Agreement(new Agreement.Party("SPO-1", "malaga", "europe"), acme(), terms, NOW);
    }
}
