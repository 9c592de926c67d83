package org.chapterhouse.casework;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What cases wait for. */
interface OpenWaits extends Repository<OpenWait, String> {

    OpenWait save(OpenWait wait);

    void delete(OpenWait wait);

    Optional<OpenWait> findById(String id);

    @Query("select w from OpenWait w where w.caseId = :caseId and w.closedAt is null order by w.since, w.id")
    List<OpenWait> openIn(long caseId);

    @Query("select w from OpenWait w where w.caseId in :cases and w.closedAt is null order by w.since, w.id")
    List<OpenWait> openIn(Collection<Long> cases);

    @Query(
            "select min(w.id) from OpenWait w join CaseFile c on c.id = w.caseId where w.id in :tasks group by c.definitionId")
    List<String> oneOfEachRelease(Collection<String> tasks);

    /** Open tasks whose day has come to look into the reminders. */
    @Query(
            "select w.id from OpenWait w where w.closedAt is null and w.kind = org.chapterhouse.engine.Wait.Kind.TASK and w.remindAt <= :now order by w.remindAt")
    List<String> toRemind(Instant now, Limit limit);

    @Query("select w.id from OpenWait w where w.closedAt is null and w.heldUntil <= :now order by w.heldUntil")
    List<String> holdsOver(Instant now, Limit limit);

    @Query(
            "select min(w.remindAt) from OpenWait w where w.closedAt is null and w.kind = org.chapterhouse.engine.Wait.Kind.TASK")
    Optional<Instant> nextReminder();

    @Query("select min(w.heldUntil) from OpenWait w where w.closedAt is null and w.heldUntil is not null")
    Optional<Instant> nextHoldOver();
}
