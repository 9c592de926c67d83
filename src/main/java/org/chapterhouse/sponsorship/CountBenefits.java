package org.chapterhouse.sponsorship;

import java.util.List;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.engine.ActivityValue;
import org.springframework.stereotype.Component;

/** Counts what the sponsor has been promised. */
@Component("countBenefits")
class CountBenefits extends SponsorshipActivity {

    private final AgreementBook book;

    CountBenefits(Cases cases, AgreementBook book) {
        super(cases, "countBenefits", "Counts the benefits that are neither delivered nor given up.");
        this.book = book;
    }

    @Override
    public List<ActivityValue> outputs() {
        return List.of(BENEFITS_LEFT);
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        call.set("benefitsLeft", book.of(subject.reference()).benefitsLeft());
    }
}
