package org.chapterhouse.people;

import java.util.Optional;
import org.chapterhouse.api.Slice;
import org.jspecify.annotations.Nullable;

/** All accounts, those included that nobody can open any more. For the account's owner and the admins. */
public interface AccountDirectory {

    Optional<AccountView> byId(long id);

    Optional<AccountView> byUsername(String username);

    /** In whatever case. */
    Optional<AccountView> byEmail(String email);

    /** Whether anybody but this person is or ever was a policy admin. */
    boolean hasKnownOtherAdmins(long id);

    /** How many policy admins can sign in. */
    int activeAdmins();

    Slice<AccountView> search(Query query);

    /**
     * Which accounts; what is empty does not matter.
     *
     * @param q beginnings of words of the name, the username or the address
     * @param state {@code active}, {@code disabled} or {@code closed}
     */
    record Query(String q, String group, String state, int limit, @Nullable String cursor) {}
}
