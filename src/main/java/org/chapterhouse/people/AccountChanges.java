package org.chapterhouse.people;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.chapterhouse.api.Slice;
import org.jspecify.annotations.Nullable;

/**
 * What happens to an account after it was made. Every change is recorded with who made it and when, and published as
 * {@link AccountChanged} inside the transaction; what stays as it was leaves no trace.
 *
 * <p>All of them throw {@link org.chapterhouse.api.NotFound} if there is no such account or it is closed, and
 * {@link org.chapterhouse.api.InvalidInput} for a value that cannot be.
 */
public interface AccountChanges {

    void rename(long id, String name);

    void settle(long id, Locale locale, ZoneId timezone);

    /** Gives the account another e-mail address, which somebody has proved to read. */
    void moveTo(long id, String email);

    void setPassword(long id, String password);

    /**
     * What an admin decides about somebody, all but membership of {@code policy-admins}.
     *
     * @param version of the account as the admin saw it
     * @throws AccountChangedMeanwhile if somebody else has changed the account since
     */
    void assign(long id, int version, Set<String> groups, Set<String> regions, @Nullable String employer);

    /** Makes somebody a policy admin, or takes it away; whether that is right is the caller's to know. */
    void makeAdmin(long id, boolean admin);

    void enable(long id, boolean enabled);

    /**
     * Ends an account for good: nobody can open it, its name and addresses are erased, here and in what is recorded
     * about its changes. The row stays, since records name it by its number.
     */
    void close(long id);

    /** What has changed about an account, the latest first. */
    Slice<Line> history(long id, int limit, @Nullable String cursor);

    /**
     * One recorded change.
     *
     * @param by name of who made it, null for the system or the holder of a one-time link
     * @param field {@code name}, {@code email}, {@code language}, {@code timezone}, {@code password}, {@code groups},
     *     {@code regions}, {@code employer}, {@code enabled}, {@code identity} or {@code closed}
     */
    record Line(
            long id,
            Instant at,
            @Nullable String by,
            String field,
            @Nullable String oldValue,
            @Nullable String newValue) {}
}
