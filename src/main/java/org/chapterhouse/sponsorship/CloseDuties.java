package org.chapterhouse.sponsorship;

import java.time.Clock;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.springframework.stereotype.Component;

/** The event's report is the proof of whatever nobody has shown before. */
@Component("closeDuties")
class CloseDuties extends SponsorshipActivity {

    private final AgreementBook book;
    private final SponsorWords words;
    private final Clock clock;

    CloseDuties(Cases cases, AgreementBook book, SponsorWords words, Clock clock) {
        super(
                cases,
                "closeDuties",
                "Counts the benefits that are left as delivered, with the event's report as proof.");
        this.book = book;
        this.words = words;
        this.clock = clock;
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        Agreement agreement = book.of(subject.reference());
        String event = agreement.event();
        String proof = "/cases/" + (event == null ? subject.reference() : event);
        agreement.benefits().stream()
                .filter(Benefit::isOpen)
                .forEach(benefit -> benefit.deliver(proof, words.say("sponsorship.in-report"), clock.instant()));
    }
}
