package org.chapterhouse.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The accounts in the database. */
interface StoredAccounts extends Repository<StoredAccount, Long> {

    StoredAccount saveAndFlush(StoredAccount account);

    Optional<StoredAccount> findById(long id);

    /** Accounts with their parts in chapters, a row for each part, and one without for whoever has none. */
    @Query("select new org.chapterhouse.people.AccountInChapter(a, r) from StoredAccount a"
            + " left join ChapterRole r on r.accountId = a.id where a.id in :ids order by a.id, r.chapter")
    List<AccountInChapter> findWithRolesByIdIn(Collection<Long> ids);

    @Query("select a from StoredAccount a where lower(a.username) = lower(:username)")
    Optional<StoredAccount> findByUsername(String username);

    @Query("select a from StoredAccount a where lower(a.email) = lower(:email)")
    Optional<StoredAccount> findByEmail(String email);

    @Query(
            value =
                    """
                    select exists (select from people_account where groups @> array['policy-admins'] and id <> :id)
                        or exists (select from people_change where field = 'groups' and account_id <> :id
                            and (old_value like '%policy-admins%' or new_value like '%policy-admins%'))""",
            nativeQuery = true)
    boolean isOrWasAdminBesides(long id);

    @Query("select a from StoredAccount a where a.enabled and lower(a.email) in :emails")
    List<StoredAccount> findEnabledByEmails(Collection<String> emails);

    @Query(
            value = "select * from people_account where groups @> array[cast(:group as text)] and enabled",
            nativeQuery = true)
    List<StoredAccount> findEnabledInGroup(String group);

    @Query("select a from StoredAccount a where a.enabled"
            + " and a.id in (select r.accountId from ChapterRole r where r.role <> 'mentor')")
    List<StoredAccount> findEnabledOrganizers();

    @Query("select a from StoredAccount a where a.enabled"
            + " and a.id in (select r.accountId from ChapterRole r where r.role <> 'mentor' and r.chapter = :chapter)")
    List<StoredAccount> findEnabledOrganizersOf(String chapter);

    @Query(
            "select a from StoredAccount a where a.enabled"
                    + " and a.id in (select r.accountId from ChapterRole r where r.role <> 'mentor' and r.chapter in :chapters)")
    List<StoredAccount> findEnabledOrganizersOf(Set<String> chapters);
}
