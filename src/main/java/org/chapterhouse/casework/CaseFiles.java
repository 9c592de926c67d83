package org.chapterhouse.casework;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The cases. */
interface CaseFiles extends Repository<CaseFile, Long> {

    CaseFile save(CaseFile file);

    void flush();

    /** Which definitions cases run on, without the cases. */
    @Query(
            "select c.reference as reference, c.definitionId as definitionId from CaseFile c where c.reference in :references")
    List<Running> definitionsOf(Collection<String> references);

    /** A case and the definition that it runs on. */
    interface Running {

        String getReference();

        String getDefinitionId();
    }

    Optional<CaseFile> findByReference(String reference);

    List<CaseFile> findByIdIn(List<Long> ids);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from CaseFile c where c.reference = :reference")
    Optional<CaseFile> lock(String reference);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from CaseFile c where c.id = (select w.caseId from OpenWait w where w.id = :wait)")
    Optional<CaseFile> lockByWait(String wait);

    @Query("select c from CaseFile c where c.id = (select w.caseId from OpenWait w where w.id = :wait)")
    Optional<CaseFile> findByWait(String wait);
}
