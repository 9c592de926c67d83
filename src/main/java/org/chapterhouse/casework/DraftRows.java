package org.chapterhouse.casework;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The drafts. */
interface DraftRows extends Repository<Draft, Long> {

    Draft save(Draft draft);

    void delete(Draft draft);

    Optional<Draft> findById(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Draft d where d.id = :id")
    Optional<Draft> lock(long id);

    @NativeQuery(
            "select * from casework_draft where owner = :person or editors @> array[:person] order by id desc limit 100")
    List<Draft> of(long person);

    Optional<Draft> findFirstByTaskAndOwnerOrderByIdDesc(String task, long owner);
}
