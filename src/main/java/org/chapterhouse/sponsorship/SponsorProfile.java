package org.chapterhouse.sponsorship;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * How a sponsor is shown and where its orders are made; whatever nobody has said is null.
 *
 * @param website address of its own pages
 * @param logo address of its logo
 * @param purchaseOrders the system that its orders and our invoices go through
 */
@Embeddable
record SponsorProfile(
        @Column(name = "website") @Nullable String website,
        @Column(name = "logo") @Nullable String logo,
        @Column(name = "purchase_orders") @Nullable String purchaseOrders) {

    static final SponsorProfile UNKNOWN = new SponsorProfile(null, null, null);

    static SponsorProfile of(Answers answers) {
        return new SponsorProfile(
                answers.text("sponsorWebsite"), answers.text("sponsorLogo"), answers.text("purchaseOrders"));
    }

    /** What the other one knows where this one knows nothing. */
    SponsorProfile or(SponsorProfile other) {
        return new SponsorProfile(
                website == null ? other.website : website,
                logo == null ? other.logo : logo,
                purchaseOrders == null ? other.purchaseOrders : purchaseOrders);
    }
}
