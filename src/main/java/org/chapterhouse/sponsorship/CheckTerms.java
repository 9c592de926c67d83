package org.chapterhouse.sponsorship;

import static org.chapterhouse.engine.ActivityValue.Type.BOOLEAN;
import static org.chapterhouse.engine.ActivityValue.Type.INTEGER;
import static org.chapterhouse.engine.ActivityValue.Type.TEXT;
import static org.chapterhouse.engine.ActivityValue.required;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.engine.ActivityValue;
import org.springframework.stereotype.Component;

/** Compares what was negotiated with the price list. */
@Component("checkTerms")
class CheckTerms extends SponsorshipActivity {

    private final Cases cases;
    private final AgreementBook book;
    private final PriceList prices;
    private final SponsorWords words;

    CheckTerms(Cases cases, AgreementBook book, PriceList prices, SponsorWords words) {
        super(
                cases,
                "checkTerms",
                "Writes down the terms as the case has them, and compares the sum with the list prices in its currency.");
        this.cases = cases;
        this.book = book;
        this.prices = prices;
        this.words = words;
    }

    @Override
    public List<ActivityValue> outputs() {
        return List.of(
                required("belowListPrice", BOOLEAN, "whether the list asks for more, in the same currency"),
                required("ownTerms", BOOLEAN, "whether the sponsor has terms of its own"),
                required("tier", TEXT, "as it is now"),
                required("amount", INTEGER, "as it is now, in the currency's smallest unit"),
                required("currency", TEXT, "as it is now"),
                required("exclusivity", BOOLEAN, "as it is now"));
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        Agreement agreement = book.record(subject);
        Terms terms = Terms.of(new Answers(subject.data()));
        Money amount = terms.amount();
        Optional<Money> list = prices.price(subject.reference(), terms.items(), amount.code());
        boolean below = list.filter(price -> amount.minus(price).minor() < 0).isPresent();
        call.set("belowListPrice", below);
        call.set("ownTerms", agreement.ownTerms() != null);
        call.set("tier", terms.tier());
        call.set("amount", amount.minor());
        call.set("currency", amount.code());
        call.set("exclusivity", terms.exclusivity());
        if (below) {
            Money price = list.get();
            tell(
                    subject,
                    call,
                    language -> words.in(language, "sponsorship.below-list", amount.in(language), price.in(language)));
        } else if (list.isEmpty() && !amount.isZero()) {
            tell(subject, call, language -> words.in(language, "sponsorship.no-list-price", amount.code()));
        }
    }

    private void tell(CaseSnapshot subject, Call call, Function<Locale, String> sentence) {
        cases.tell(subject.reference(), Cases.Note.inEachLanguage("rule", "reviewers", sentence), call.element());
    }
}
