package org.chapterhouse.sponsorship;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

/** The agreements. */
interface Agreements extends JpaRepository<Agreement, Long> {

    @EntityGraph(attributePaths = "sponsor")
    Optional<Agreement> findByCaseReference(String reference);

    List<Agreement> findBySponsorIdOrderByIdDesc(long sponsor);
}
