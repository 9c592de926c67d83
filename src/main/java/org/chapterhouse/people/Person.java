package org.chapterhouse.people;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account as the other modules see it.
 *
 * @param id the account's number; the only thing about a person that the engine ever holds
 * @param groups candidate groups this person belongs to, such as {@code community-managers}; {@code organizers} is in
 *     it for whoever runs a chapter
 * @param regions ids of the regions this person serves
 * @param memberships chapters this person helps to run
 * @param employer null if not told
 */
public record Person(
        long id,
        String username,
        String name,
        String email,
        Set<String> groups,
        Set<String> regions,
        List<Membership> memberships,
        @Nullable String employer,
        Locale locale,
        ZoneId timezone) {

    /** Groups whose members see a task only inside the regions they serve (domain, "Words"). */
    private static final Set<String> REGIONAL =
            Set.of("community-managers", "regional-leads", "event-reviewers", "sponsorship-team", "mentors");

    /** Region of the countries that no region serves; regional leads look after it. */
    public static final String WORLD = "world";

    /** Begins a group that is the organizers of one chapter, whatever chapter a case is about: its slug follows. */
    public static final String ORGANIZERS_OF = "organizers-of:";

    public boolean is(String group) {
        return groups.contains(group);
    }

    public boolean runs(@Nullable String chapter) {
        return memberships.stream().anyMatch(membership -> membership.chapter().equals(chapter));
    }

    /** Whether this person is one of the chapter's organizers; a mentor is none. */
    public boolean organizes(String chapter) {
        return memberships.stream().anyMatch(membership -> membership.chapter().equals(chapter) && membership.runsIt());
    }

    /** Whether this person, as a member of that group, looks after that region. */
    public boolean serves(String group, String region) {
        if (group.startsWith(ORGANIZERS_OF)) {
            return organizes(group.substring(ORGANIZERS_OF.length()));
        }
        if (!groups.contains(group)) {
            return false;
        }
        return !REGIONAL.contains(group)
                || regions.contains(region)
                || (region.equals(WORLD) && group.equals("regional-leads"));
    }

    /** Whether members of that group see only the regions they serve. */
    public static boolean isRegional(String group) {
        return REGIONAL.contains(group);
    }
}
