package org.chapterhouse.people;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The memberships in the database. */
interface ChapterRoles extends Repository<ChapterRole, ChapterRole.Key> {

    List<ChapterRole> findByAccountIdInOrderByChapter(Collection<Long> accountIds);

    @Modifying(flushAutomatically = true)
    @Query(
            value = "insert into people_membership (account_id, chapter, role) values (:accountId, :chapter, :role)"
                    + " on conflict (account_id, chapter) do update set role = excluded.role",
            nativeQuery = true)
    void put(long accountId, String chapter, String role);

    @Modifying(flushAutomatically = true)
    @Query("delete from ChapterRole r where r.accountId = :accountId and r.chapter = :chapter")
    void remove(long accountId, String chapter);
}
