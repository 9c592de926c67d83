package org.chapterhouse.notification;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The outbox's rows. */
interface OutboxLetters extends Repository<OutboxLetter, Long> {

    <T extends OutboxLetter> List<T> saveAll(Iterable<T> letters);

    @Query("from OutboxLetter where address = :address and state in (sent, kept) order by id desc")
    List<OutboxLetter> deliveredTo(String address, Limit limit);

    @Query("from OutboxLetter where state in (sent, kept) order by id desc")
    List<OutboxLetter> delivered(Limit limit);

    @Query("from OutboxLetter where state = dead order by id desc")
    List<OutboxLetter> dead(Limit limit);
}
