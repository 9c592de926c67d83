package org.chapterhouse.sponsorship;

import static org.chapterhouse.engine.ActivityValue.Type.INSTANT;
import static org.chapterhouse.engine.ActivityValue.Type.INTEGER;
import static org.chapterhouse.engine.ActivityValue.required;

import java.util.List;
import java.util.Objects;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.engine.ActivityValue;
import org.springframework.stereotype.Component;

/** Asks for the money. */
@Component("issueInvoice")
class IssueInvoice extends SponsorshipActivity {

    private final AgreementBook book;
    private final Billing billing;

    IssueInvoice(Cases cases, AgreementBook book, Billing billing) {
        super(
                cases,
                "issueInvoice",
                "Issues the invoice with the next number, and works out by when it is to be paid.");
        this.book = book;
        this.billing = billing;
    }

    @Override
    public List<ActivityValue> inputs() {
        return List.of(
                required("paymentDays", INTEGER, "days to pay"),
                required("blockDays", INTEGER, "days before the event from which on unpaid benefits are blocked"));
    }

    @Override
    public List<ActivityValue> outputs() {
        return List.of(required("paymentDueAt", INSTANT, "by when it is to be paid"), BLOCKED_AT);
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        Agreement agreement = book.of(subject.reference());
        Invoice invoice = billing.issue(agreement, Objects.requireNonNull(call.number("paymentDays"), "paymentDays"));
        long blockDays = Objects.requireNonNull(call.number("blockDays"), "blockDays");
        call.set("paymentDueAt", date(billing.dueAt(agreement, invoice)));
        call.set("benefitsBlockedAt", date(billing.blockedAt(agreement, invoice, blockDays)));
    }
}
