package org.chapterhouse.casework;

import org.chapterhouse.people.Person;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the template of a case's page needs. */
@Component
class CaseShown {

    private final CasePageReader reader;
    private final ObjectProvider<CasePapers> papers;

    CaseShown(CasePageReader reader, ObjectProvider<CasePapers> papers) {
        this.reader = reader;
        this.papers = papers;
    }

    /** @throws org.chapterhouse.api.NotFound for a stranger */
    void add(String reference, Person who, Model model) {
        CasePage page = reader.read(reference, who);
        model.addAttribute("page", page);
        model.addAttribute("subject", page.subject());
        model.addAttribute(
                "papers",
                papers.stream()
                        .flatMap(port -> port.of(page.subject()).stream())
                        .toList());
        model.addAttribute("keep", who.id() + ":");
    }
}
