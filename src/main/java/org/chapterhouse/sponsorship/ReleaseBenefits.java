package org.chapterhouse.sponsorship;

import java.time.Clock;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.springframework.stereotype.Component;

/** Paid is paid, if late. */
@Component("releaseBenefits")
class ReleaseBenefits extends SponsorshipActivity {

    private final AgreementBook book;
    private final Clock clock;

    ReleaseBenefits(Cases cases, AgreementBook book, Clock clock) {
        super(cases, "releaseBenefits", "Takes the block off the benefits.");
        this.book = book;
        this.clock = clock;
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        book.of(subject.reference()).blockBenefits(false, clock.instant(), call.element());
    }
}
