package org.chapterhouse.sponsorship;

import java.util.List;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.engine.ActivityValue;
import org.springframework.stereotype.Component;

/** The money will not come. */
@Component("writeOff")
class WriteOff extends SponsorshipActivity {

    private final AgreementBook book;
    private final Billing billing;

    WriteOff(Cases cases, AgreementBook book, Billing billing) {
        super(cases, "writeOff", "Writes the invoice off and ends the agreement as uncollectible.");
        this.book = book;
        this.billing = billing;
    }

    @Override
    public List<ActivityValue> outputs() {
        return List.of(STATUS_NOW);
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        Agreement agreement = book.of(subject.reference());
        billing.of(agreement).writeOff();
        book.settle(agreement, AgreementStatus.UNCOLLECTIBLE, call.element());
        tellStatus(agreement, call);
    }
}
