package org.chapterhouse.casework;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The timelines of all cases. */
interface TimelineLines extends Repository<TimelineLine, Long> {

    TimelineLine save(TimelineLine line);

    @Query(
            "select t from TimelineLine t where t.caseId = :caseId and t.id > :after and t.visibleTo in :audiences order by t.id")
    List<TimelineLine> page(long caseId, long after, Collection<String> audiences, Limit limit);
}
