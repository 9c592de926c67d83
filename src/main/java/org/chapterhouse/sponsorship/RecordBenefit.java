package org.chapterhouse.sponsorship;

import java.time.Clock;
import java.util.List;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.engine.ActivityValue;
import org.springframework.stereotype.Component;

/** Notes that one promise was kept, or cannot be kept. */
@Component("recordBenefit")
class RecordBenefit extends SponsorshipActivity {

    private final AgreementBook book;
    private final Proofs proofs;
    private final SponsorWords words;
    private final Clock clock;

    RecordBenefit(Cases cases, AgreementBook book, Proofs proofs, SponsorWords words, Clock clock) {
        super(cases, "recordBenefit", "Records that a benefit was delivered, with its proof, or cannot be.");
        this.book = book;
        this.proofs = proofs;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<ActivityValue> inputs() {
        return List.of(STEP);
    }

    @Override
    public List<ActivityValue> outputs() {
        return List.of(BENEFITS_LEFT);
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        Agreement agreement = book.of(subject.reference());
        Cases.StepAnswer given = newest(subject, call);
        Answers answers = new Answers(given.data());
        Benefit benefit = agreement
                .promised(answers.required("benefit"))
                .filter(Benefit::isOpen)
                .orElseThrow(() -> new InvalidInput("benefit", words.say("sponsorship.benefit-settled")));
        if (answers.required("delivered").equals("yes")) {
            String proof = proofs.read(subject.reference(), answers.required("proof"), given.by());
            benefit.deliver(proof, answers.text("deliveryNote"), clock.instant());
        } else {
            benefit.miss(answers.text("deliveryNote"), clock.instant());
        }
        call.set("benefitsLeft", agreement.benefitsLeft());
    }
}
