package org.chapterhouse.casework;

import java.util.Locale;
import java.util.function.Function;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.people.Person;
import org.springframework.stereotype.Component;

/** Writes down repairs. */
@Component
class RepairNotes implements CaseRepairs {

    private final CaseTransactions transactions;
    private final CaseFiles files;
    private final Timeline timeline;

    RepairNotes(CaseTransactions transactions, CaseFiles files, Timeline timeline) {
        this.transactions = transactions;
        this.files = files;
        this.timeline = timeline;
    }

    @Override
    public void noted(String reference, String step, Function<Locale, String> words, Person who, String role) {
        Cases.Note note = Cases.Note.inEachLanguage("corrected", TimelineLine.REVIEWERS, words);
        transactions.write(() -> {
            CaseFile file = files.lock(reference).orElseThrow(NotFound::new);
            return timeline.write(timeline.line(file, "corrected")
                    .by(who.id(), role)
                    .at(step)
                    .saying(note.text())
                    .with(StoredWords.inOtherWords(note.others()))
                    .visibleTo(TimelineLine.REVIEWERS));
        });
    }
}
