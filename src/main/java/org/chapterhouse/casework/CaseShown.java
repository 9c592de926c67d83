package org.chapterhouse.casework;

import java.util.stream.Stream;
import org.chapterhouse.people.ChapterNames;
import org.chapterhouse.people.Person;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the template of a case's page needs. */
@Component
class CaseShown {

    private final CasePageReader reader;
    private final ChapterNames names;
    private final ObjectProvider<CasePapers> papers;

    CaseShown(CasePageReader reader, ChapterNames names, ObjectProvider<CasePapers> papers) {
        this.reader = reader;
        this.names = names;
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
        model.addAttribute(
                "chapterNames",
                names.of(Stream.concat(Stream.of(page.subject()), page.around().stream())
                        .map(CaseView::chapter)
                        .toList()));
        model.addAttribute("mostBytes", FileIntake.MOST_BYTES);
        model.addAttribute("keep", who.id() + ":");
    }
}
