package org.chapterhouse.sponsorship;

import java.time.Clock;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.springframework.stereotype.Component;

/** Writes the text that the sponsor is to sign. */
@Component("renderAgreement")
class RenderAgreement extends SponsorshipActivity {

    private final AgreementBook book;
    private final AgreementPaper paper;
    private final Documents documents;
    private final Clock clock;

    RenderAgreement(Cases cases, AgreementBook book, AgreementPaper paper, Documents documents, Clock clock) {
        super(cases, "renderAgreement", "Writes the agreement as a PDF, and keeps it with its hash.");
        this.book = book;
        this.paper = paper;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        Agreement agreement = book.of(subject.reference());
        byte[] content = paper.text(agreement, subject);
        documents.save(new Document(agreement, Document.Kind.TEXT, content, clock.instant()));
    }
}
