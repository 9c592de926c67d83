package org.chapterhouse.sponsorship;

import org.chapterhouse.api.NotFound;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.people.People;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The agreement of a case, for whoever may see the case. */
@RestController
class AgreementController {

    private final Casework casework;
    private final Agreements agreements;
    private final Documents documents;
    private final People people;

    AgreementController(Casework casework, Agreements agreements, Documents documents, People people) {
        this.casework = casework;
        this.agreements = agreements;
        this.documents = documents;
        this.people = people;
    }

    /** The newest paper: what is to be signed, or the copy that shows both signatures. */
    @GetMapping(path = "/api/cases/{reference}/agreement.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> paper(@PathVariable String reference) {
        casework.find(reference, people.current());
        Document document = agreements
                .findByCaseReference(reference)
                .flatMap(agreement -> documents.findFirstByAgreementIdOrderByIdDesc(agreement.id()))
                .orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=" + reference + ".pdf")
                .body(document.content());
    }
}
