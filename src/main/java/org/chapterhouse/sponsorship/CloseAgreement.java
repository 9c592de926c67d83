package org.chapterhouse.sponsorship;

import java.util.List;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.engine.ActivityValue;
import org.springframework.stereotype.Component;

/** Sums the agreement up. */
@Component("closeAgreement")
class CloseAgreement extends SponsorshipActivity {

    private final Cases cases;
    private final AgreementBook book;
    private final SponsorLetters letters;

    CloseAgreement(Cases cases, AgreementBook book, SponsorLetters letters) {
        super(
                cases,
                "closeAgreement",
                "Writes the closing report into the timeline and ends the agreement as fulfilled.");
        this.cases = cases;
        this.book = book;
        this.letters = letters;
    }

    @Override
    public List<ActivityValue> outputs() {
        return List.of(STATUS_NOW);
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        Agreement agreement = book.of(subject.reference());
        book.settle(agreement, AgreementStatus.FULFILLED, call.element());
        Cases.Note report =
                Cases.Note.inEachLanguage("rule", "shared", language -> letters.report(agreement, language));
        cases.tell(subject.reference(), report, call.element());
        tellStatus(agreement, call);
    }
}
