package org.chapterhouse.sponsorship;

import static org.chapterhouse.engine.ActivityValue.Type.INTEGER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.engine.ActivityValue;
import org.springframework.stereotype.Component;

/** Notes what came in. */
@Component("recordPayment")
class RecordPayment extends SponsorshipActivity {

    private final AgreementBook book;
    private final Billing billing;
    private final SponsorWords words;
    private final Clock clock;

    RecordPayment(Cases cases, AgreementBook book, Billing billing, SponsorWords words, Clock clock) {
        super(cases, "recordPayment", "Records a payment; what is missing stays open.");
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
        return List.of(ActivityValue.required(
                "amountOpen", INTEGER, "what is still to be paid, in the currency's smallest unit"));
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        Invoice invoice = billing.of(book.of(subject.reference()));
        Cases.StepAnswer given = newest(subject, call);
        Answers answers = new Answers(given.data());
        Money paid = answers.money("paidAmount", invoice.money().code());
        if (paid.isZero() || invoice.open().minus(paid).minor() < 0) {
            throw new InvalidInput("paidAmount", words.say("sponsorship.paid-too-much", words.of(invoice.open())));
        }
        LocalDate day = Objects.requireNonNull(answers.date("paidOn"), "paidOn");
        invoice.receive(paid, day, answers.text("paymentNote"), new Payment.Noted(given.by(), clock.instant()));
        call.set("amountOpen", invoice.open().minor());
    }
}
