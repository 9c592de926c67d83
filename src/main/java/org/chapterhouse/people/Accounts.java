package org.chapterhouse.people;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes and changes accounts. */
public interface Accounts {

    /**
     * Makes the account, or brings the one with that username (in whatever case) up to date.
     *
     * @throws org.chapterhouse.api.InvalidInput if a value cannot be, or the e-mail address is another account's
     */
    Person put(Account account);

    /**
     * Makes an account for whoever asks for it; unlike {@link #put} it changes none that is there, and wants a password
     * that not everybody tries first.
     *
     * @throws org.chapterhouse.api.InvalidInput if a value cannot be, or the username or the address is taken
     */
    Person open(Account account);

    /** Ends all access of an account at once, or gives it back. */
    void enable(String username, boolean enabled);

    /**
     * An account as somebody wants it.
     *
     * @param username 2 to 60 letters, digits, dots, hyphens and underscores
     * @param password in the clear, null to leave it as it is; without one nobody can sign in by password
     * @param groups groups of the domain but {@code organizers}, which follows from running a chapter
     * @param regions ids of the regions served
     */
    record Account(
            String username,
            String name,
            String email,
            @Nullable String password,
            Set<String> groups,
            Set<String> regions,
            @Nullable String employer,
            Locale locale,
            ZoneId timezone) {}
}
