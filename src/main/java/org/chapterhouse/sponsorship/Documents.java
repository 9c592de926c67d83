package org.chapterhouse.sponsorship;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** The papers of agreements. */
interface Documents extends JpaRepository<Document, Long> {

    Optional<Document> findFirstByAgreementIdAndKindOrderByIdDesc(long agreement, Document.Kind kind);

    /** The newest paper: the copy with both signatures once there is one. */
    Optional<Document> findFirstByAgreementIdOrderByIdDesc(long agreement);

    boolean existsByAgreementId(long agreement);
}
