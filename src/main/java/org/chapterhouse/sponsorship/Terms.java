package org.chapterhouse.sponsorship;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a sponsor gives and gets, as the case knows it now.
 *
 * @param event reference of the event's case, null if the chapter as such is sponsored
 * @param tier {@code host}, {@code gold}, … as the table of prices has them
 * @param inKind what is given besides money, null if nothing
 * @param tickets how many people the sponsor may send for free, null if nothing was said
 * @param ownTerms what the sponsor's own contract says otherwise, null if nothing
 * @param formal whether a signed agreement was asked for
 */
record Terms(
        @Nullable String event,
        String tier,
        List<String> addOns,
        Money amount,
        @Nullable String inKind,
        @Nullable Integer tickets,
        List<String> benefits,
        boolean exclusivity,
        @Nullable String ownTerms,
        boolean formal,
        Contact contact) {

    /** Whom to write to at the sponsor's. */
    record Contact(String name, String email, @Nullable String invoiceAddress) {}

    static Terms of(Answers answers) {
        return new Terms(
                answers.text("event"),
                answers.required("tier"),
                answers.texts("addOns"),
                answers.money("amount", answers.required("currency")),
                answers.text("inKind"),
                answers.whole("tickets"),
                answers.texts("benefits"),
                answers.flag("exclusivity"),
                answers.text("nonStandardTerms"),
                answers.flag("formalAgreement"),
                new Contact(
                        answers.required("contactName"),
                        answers.required("contactEmail"),
                        answers.text("invoiceAddress")));
    }

    /** Everything that may have a price or a number of places, in an order that is the same for everybody. */
    List<String> items() {
        return Stream.concat(Stream.of(tier), addOns.stream())
                .distinct()
                .sorted()
                .toList();
    }
}
