package org.chapterhouse.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The tokens in the database. */
interface AccessTokens extends Repository<AccessToken, Long> {

    AccessToken save(AccessToken token);

    @Query("select t from AccessToken t join fetch t.account where t.hash = :hash")
    Optional<AccessToken> findByHash(byte[] hash);

    @Query("select t from AccessToken t where t.account.id = :accountId order by t.id desc")
    List<AccessToken> findByOwner(long accountId);

    @Query("select count(t) from AccessToken t where t.account.id = :accountId")
    int countByOwner(long accountId);

    @Modifying
    @Query("update AccessToken t set t.lastUsedAt = :now where t.id = :id")
    void noteUse(long id, Instant now);

    @Modifying
    @Query("delete from AccessToken t where t.id = :id and t.account.id = :accountId")
    int remove(long id, long accountId);

    @Modifying
    @Query("delete from AccessToken t where t.account.id = :accountId")
    void removeAll(long accountId);
}
