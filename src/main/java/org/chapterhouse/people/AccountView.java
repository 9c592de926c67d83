package org.chapterhouse.people;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account as its owner and the admins see it, enabled or not.
 *
 * @param groups those it was put into; unlike the person's without {@code organizers}
 * @param hasPassword whether it can be opened by password
 * @param closedAt when its owner closed it for good
 * @param version counts changes, so that two admins do not undo each other unseen
 */
public record AccountView(
        Person person,
        Set<String> groups,
        boolean enabled,
        boolean hasPassword,
        Instant createdAt,
        @Nullable Instant closedAt,
        int version) {

    public long id() {
        return person.id();
    }

    public boolean isAdmin() {
        return groups.contains(Groups.ADMINS);
    }

    /** {@code active}, {@code disabled} or {@code closed}. */
    public String state() {
        return closedAt != null ? "closed" : enabled ? "active" : "disabled";
    }
}
