package org.chapterhouse.retrospective;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The retrospectives. */
interface Retrospectives extends Repository<Retrospective, Long> {

    Retrospective save(Retrospective report);

    Optional<Retrospective> findById(long id);

    Optional<Retrospective> findByCaseReference(String reference);

    Optional<Retrospective> findByEventId(long event);

    List<Retrospective> findByEventIdIn(Collection<Long> events);
}
