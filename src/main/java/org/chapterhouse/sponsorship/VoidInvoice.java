package org.chapterhouse.sponsorship;

import static org.chapterhouse.engine.ActivityValue.Type.INTEGER;

import java.util.List;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.engine.ActivityValue;
import org.springframework.stereotype.Component;

/** Asks for no more money. */
@Component("voidInvoice")
class VoidInvoice extends SponsorshipActivity {

    private final AgreementBook book;
    private final Billing billing;

    VoidInvoice(Cases cases, AgreementBook book, Billing billing) {
        super(cases, "voidInvoice", "Voids what is not paid yet, and says how much has been paid.");
        this.book = book;
        this.billing = billing;
    }

    @Override
    public List<ActivityValue> outputs() {
        return List.of(ActivityValue.required(
                "amountPaid", INTEGER, "what the sponsor has paid, in the currency's smallest unit"));
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        long paid = billing.find(book.of(subject.reference()))
                .map(invoice -> {
                    invoice.voidIt();
                    return invoice.kept().minor();
                })
                .orElse(0L);
        call.set("amountPaid", paid);
    }
}
