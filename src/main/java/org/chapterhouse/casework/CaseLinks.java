package org.chapterhouse.casework;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Which cases belong together: whoever started one, what it has started, and what the same case started beside it. */
interface CaseLinks extends Repository<CaseLink, Long> {

    CaseLink save(CaseLink link);

    boolean existsByStarterAndStarted(long starter, long started);

    /** Oldest first. */
    @Query(
            """
            select c from CaseFile c where c.id <> :id and (
                c.id in (select l.starter from CaseLink l where l.started = :id)
                or c.id in (select l.started from CaseLink l where l.starter = :id)
                or c.id in (select l.started from CaseLink l, CaseLink own
                        where own.started = :id and l.starter = own.starter))
            order by c.id""")
    List<CaseFile> around(long id);

    /** Those that are open, in the order in which they are to be locked; nothing of them is read that changes. */
    @Query(
            """
            select new org.chapterhouse.casework.CaseLinks$Neighbour(c.reference, c.definitionId) from CaseFile c where c.id <> :id and c.outcome is null and (
                c.id in (select l.starter from CaseLink l where l.started = :id)
                or c.id in (select l.started from CaseLink l where l.starter = :id)
                or c.id in (select l.started from CaseLink l, CaseLink own
                        where own.started = :id and l.starter = own.starter))
            order by c.id""")
    List<Neighbour> openAround(long id);

    /** A case beside another one, and the model that it runs on. */
    record Neighbour(String reference, String definitionId) {}
}
