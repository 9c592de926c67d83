package org.chapterhouse.sponsorship;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sponsor as the reader may see it.
 *
 * @param taxId null for whoever does not look after the sponsor
 * @param invoiceAddress likewise
 * @param purchaseOrders likewise
 * @param agreements those that the reader may see, newest first
 */
record SponsorView(
        long id,
        String name,
        @Nullable String taxId,
        @Nullable String invoiceAddress,
        @Nullable String website,
        @Nullable String logo,
        @Nullable String purchaseOrders,
        String status,
        @Nullable OffsetDateTime vettedAt,
        List<Deal> agreements) {

    /**
     * An agreement in a line.
     *
     * @param reference of its case
     * @param event reference of the event's case, null if the chapter as such is sponsored
     * @param invoice null if none was issued
     */
    record Deal(
            @JsonProperty("case") String reference,
            String chapter,
            @Nullable String event,
            String tier,
            List<String> addOns,
            BigDecimal amount,
            String currency,
            String status,
            boolean benefitsBlocked,
            @Nullable Bill invoice,
            List<Promise> benefits) {}

    /** What was asked for and what came in, in the agreement's currency. */
    record Bill(String number, String dueOn, String status, BigDecimal paid) {}

    /** A benefit and what became of it. */
    record Promise(String what, String status, @Nullable String proof) {}
}
