package org.chapterhouse.casework;

import java.util.List;

/** What other modules have to read about a case, besides the files that people attach to it. */
public interface CasePapers {

    /** The papers of a case, for one who may see it. */
    List<Paper> of(CaseView subject);

    /**
     * A paper.
     *
     * @param label key of its name
     */
    record Paper(String address, String label) {}
}
