package org.chapterhouse.sponsorship;

import static org.chapterhouse.engine.ActivityValue.Type.INTEGER;
import static org.chapterhouse.engine.ActivityValue.Type.TEXT;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.engine.ActivityValue;
import org.springframework.stereotype.Component;

/** Puts the sponsor and what is asked for into the records. */
@Component("recordSponsor")
class RecordSponsor extends SponsorshipActivity {

    private final Cases cases;
    private final AgreementBook book;
    private final Clock clock;

    RecordSponsor(Cases cases, AgreementBook book, Clock clock) {
        super(
                cases,
                "recordSponsor",
                "Finds the sponsor in the records, or adds it, and writes down what is asked for.");
        this.cases = cases;
        this.book = book;
        this.clock = clock;
    }

    @Override
    public List<ActivityValue> outputs() {
        return List.of(
                ActivityValue.required("sponsorStanding", TEXT, "new, vetted or refused"),
                ActivityValue.optional("daysSinceVetted", INTEGER, "days since somebody looked at the sponsor"));
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        Agreement agreement = book.record(subject);
        Sponsor sponsor = agreement.sponsor();
        if (agreement.event() != null) {
            cases.putBeside(subject.reference(), agreement.event());
        }
        Instant vetted = sponsor.vettedAt();
        call.set("sponsorStanding", sponsor.status().id());
        call.set(
                "daysSinceVetted",
                vetted == null
                        ? null
                        : Duration.between(vetted, clock.instant()).toDays());
    }
}
