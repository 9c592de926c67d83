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

    /** The newest before one, of a person's own and those shared with them, whose names hold the words. */
    @NativeQuery(
            """
            select * from casework_draft
            where (owner = :person or editors @> array[:person]) and id < :before
                and strpos(search_text(concat_ws(' ', data->>'title', data->>'displayName', flow)), :words) > 0
            order by id desc limit :limit""")
    List<Draft> of(long person, String words, long before, int limit);

    @NativeQuery(
            """
            select exists (select from casework_draft
                where (owner = :person or editors @> array[:person])
                    and flow = :flow and data->>'chapter' = :chapter)""")
    boolean existsFor(long person, String flow, String chapter);

    Optional<Draft> findFirstByTaskAndOwnerOrderByIdDesc(String task, long owner);
}
