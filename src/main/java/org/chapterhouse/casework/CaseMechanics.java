package org.chapterhouse.casework;

import org.chapterhouse.api.NotFound;
import org.chapterhouse.people.Person;
import org.springframework.stereotype.Component;

/** Writes down repairs. */
@Component
class CaseMechanics implements CaseRepairs {

    private final CaseTransactions transactions;
    private final CaseFiles files;
    private final Timeline timeline;

    CaseMechanics(CaseTransactions transactions, CaseFiles files, Timeline timeline) {
        this.transactions = transactions;
        this.files = files;
        this.timeline = timeline;
    }

    @Override
    public void noted(String reference, String step, String text, Person who, String role) {
        transactions.write(() -> {
            CaseFile file = files.lock(reference).orElseThrow(NotFound::new);
            return timeline.write(timeline.line(file, "corrected")
                    .by(who.id(), role)
                    .at(step)
                    .saying(text)
                    .visibleTo(TimelineLine.REVIEWERS));
        });
    }
}
