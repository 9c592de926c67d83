package org.chapterhouse.sponsorship;

import java.util.List;
import org.chapterhouse.casework.CasePapers;
import org.chapterhouse.casework.CaseView;
import org.springframework.stereotype.Component;

/** The agreement, on the page of its case, as soon as there is one to read. */
@Component
class AgreementPapers implements CasePapers {

    private final Agreements agreements;
    private final Documents documents;

    AgreementPapers(Agreements agreements, Documents documents) {
        this.agreements = agreements;
        this.documents = documents;
    }

    @Override
    public List<Paper> of(CaseView subject) {
        if (!subject.flow().equals(SponsorshipSubject.FLOW)) {
            return List.of();
        }
        return agreements
                .findByCaseReference(subject.reference())
                .filter(agreement -> documents.existsByAgreementId(agreement.id()))
                .map(agreement ->
                        new Paper("/api/cases/" + subject.reference() + "/agreement.pdf", "sponsorship.paper"))
                .stream()
                .toList();
    }
}
