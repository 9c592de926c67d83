package org.chapterhouse.sponsorship;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.engine.ActivityValue;
import org.springframework.stereotype.Component;

/** Notes what went back. */
@Component("recordRefund")
class RecordRefund extends SponsorshipActivity {

    private final AgreementBook book;
    private final Billing billing;
    private final SponsorWords words;
    private final Clock clock;

    RecordRefund(Cases cases, AgreementBook book, Billing billing, SponsorWords words, Clock clock) {
        super(cases, "recordRefund", "Records that all the sponsor has paid was paid back.");
        this.book = book;
        this.billing = billing;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<ActivityValue> inputs() {
        return List.of(STEP);
    }

    @Override
    public List<ActivityValue> outputs() {
        return List.of(STATUS_NOW);
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        Agreement agreement = book.of(subject.reference());
        Invoice invoice = billing.of(agreement);
        Cases.StepAnswer given = newest(subject, call);
        Answers answers = new Answers(given.data());
        Money back = answers.money("refundedAmount", invoice.money().code());
        if (!back.equals(invoice.kept())) {
            throw new InvalidInput("refundedAmount", words.say("sponsorship.refund-all", words.of(invoice.kept())));
        }
        LocalDate day = Objects.requireNonNull(answers.date("refundedOn"), "refundedOn");
        invoice.refund(back, day, answers.text("refundNote"), new Payment.Noted(given.by(), clock.instant()));
        book.settle(agreement, AgreementStatus.REFUNDED, call.element());
        tellStatus(agreement, call);
    }
}
