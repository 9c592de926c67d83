package org.chapterhouse.sponsorship;

import org.jspecify.annotations.Nullable;

/** A sponsor as an agreement names it. */
record SponsorDetails(String name, @Nullable String taxId, @Nullable String invoiceAddress, SponsorProfile profile) {

    SponsorDetails(String name, @Nullable String taxId, @Nullable String invoiceAddress) {
        this(name, taxId, invoiceAddress, SponsorProfile.UNKNOWN);
    }

    SponsorKey key() {
        return SponsorKey.of(name, taxId);
    }
}
