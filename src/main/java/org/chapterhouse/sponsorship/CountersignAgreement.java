package org.chapterhouse.sponsorship;

import java.time.Clock;
import java.util.List;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.engine.ActivityValue;
import org.springframework.stereotype.Component;

/** Puts the network's signature under what the sponsor has signed. */
@Component("countersignAgreement")
class CountersignAgreement extends SponsorshipActivity {

    private final AgreementBook book;
    private final Documents documents;
    private final AgreementPaper paper;
    private final Clock clock;

    CountersignAgreement(Cases cases, AgreementBook book, Documents documents, AgreementPaper paper, Clock clock) {
        super(
                cases,
                "countersignAgreement",
                "Records who signed for the network, and writes the copy that shows both signatures.");
        this.book = book;
        this.documents = documents;
        this.paper = paper;
        this.clock = clock;
    }

    @Override
    public List<ActivityValue> inputs() {
        return List.of(STEP);
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        Agreement agreement = book.of(subject.reference());
        Document text = documents
                .findFirstByAgreementIdAndKindOrderByIdDesc(agreement.id(), Document.Kind.TEXT)
                .orElseThrow(NotFound::new);
        text.countersign(newest(subject, call).by(), clock.instant());
        byte[] executed = paper.executed(agreement, subject, text);
        documents.save(new Document(agreement, Document.Kind.EXECUTED, executed, clock.instant()));
    }
}
