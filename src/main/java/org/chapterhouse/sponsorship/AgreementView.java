package org.chapterhouse.sponsorship;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as its page shows it.
 *
 * @param what the event or chapter that is sponsored
 * @param lines the terms, each with its label
 * @param contact whom to write to; null for whoever does not look after it
 * @param invoice null if none was issued
 * @param paper whether there is an agreement to read as PDF
 * @param history empty for whoever does not look after it
 */
record AgreementView(
        String reference,
        long sponsorId,
        String sponsor,
        String chapter,
        @Nullable String event,
        String what,
        String status,
        Instant startedAt,
        boolean benefitsBlocked,
        List<TermSheet.Line> lines,
        @Nullable String contact,
        SponsorView.@Nullable Bill invoice,
        List<SponsorView.Promise> benefits,
        boolean paper,
        List<Change> history) {

    /** A line of its history. */
    record Change(Instant at, String what, @Nullable String old, @Nullable String now, String reason) {}

    /** An agreement in a list. */
    record Line(
            String reference,
            String sponsor,
            String chapter,
            String tier,
            String amount,
            String status,
            boolean benefitsBlocked) {}
}
