package org.chapterhouse.sponsorship;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.springframework.stereotype.Component;

/** Reserves what there is only so many of. */
@Component("reserveTier")
class ReserveTier extends SponsorshipActivity {

    private static final String SOLD_OUT = "tier-sold-out";

    private final Cases cases;
    private final AgreementBook book;
    private final Places places;
    private final PriceList list;
    private final SponsorWords words;

    ReserveTier(Cases cases, AgreementBook book, Places places, PriceList list, SponsorWords words) {
        super(
                cases,
                "reserveTier",
                "Reserves a place of the tier and of each add-on that has a cap; the error tier-sold-out if one has none left.");
        this.cases = cases;
        this.book = book;
        this.places = places;
        this.list = list;
        this.words = words;
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        Agreement agreement = book.of(subject.reference());
        List<String> items = Terms.of(new Answers(subject.data())).items();
        places.freeAllBut(items, agreement.scope(), subject.reference());
        // in the order of their names, the same for everybody, so that two cases do not wait for each other
        for (String item : items) {
            Optional<Long> cap = list.places(subject.reference(), item);
            if (cap.isPresent() && !places.take(agreement.scope(), item, cap.get(), subject.reference())) {
                places.free(subject.reference());
                Cases.Note note = Cases.Note.inEachLanguage(
                        "rule",
                        "shared",
                        language -> words.in(language, "sponsorship.sold-out", words.item(item, language), cap.get()));
                cases.tell(subject.reference(), note, call.element());
                throw new BpmnError(SOLD_OUT);
            }
        }
    }
}
