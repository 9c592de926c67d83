package org.chapterhouse.sponsorship;

import java.time.Clock;
import java.util.List;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.engine.ActivityValue;
import org.springframework.stereotype.Component;

/** Notes what the sponsorship team thinks of a sponsor, for this case and the next ones. */
@Component("vetSponsor")
class VetSponsor extends SponsorshipActivity {

    private final AgreementBook book;
    private final Clock clock;

    VetSponsor(Cases cases, AgreementBook book, Clock clock) {
        super(cases, "vetSponsor", "Notes that a sponsor was vetted or refused, and when.");
        this.book = book;
        this.clock = clock;
    }

    @Override
    public List<ActivityValue> inputs() {
        return List.of(ActivityValue.required("verdict", ActivityValue.Type.TEXT, "vetted or refused"));
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        Sponsor sponsor = book.of(subject.reference()).sponsor();
        switch (call.requiredText("verdict")) {
            case "vetted" ->
                sponsor.vet(AgreementBook.details(new Answers(subject.data())), clock.instant(), subject.reference());
            case "refused" -> sponsor.refuse(clock.instant(), subject.reference());
            default -> throw new IllegalArgumentException("vetSponsor takes vetted or refused");
        }
    }
}
