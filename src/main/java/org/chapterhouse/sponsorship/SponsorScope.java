package org.chapterhouse.sponsorship;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.chapterhouse.people.Membership;
import org.chapterhouse.people.Person;

/**
 * Whose sponsors and agreements somebody may see: legal and finance all of them, the sponsorship team and regional leads
 * those of their regions, organizers those of their chapters.
 */
record SponsorScope(boolean everywhere, Set<String> regions, Set<String> chapters) {

    private static final Set<String> NETWORK_WIDE = Set.of("legal", "finance");
    private static final String TEAM = "sponsorship-team";
    private static final String LEADS = "regional-leads";

    static SponsorScope of(Person person) {
        Set<String> regions = new HashSet<>();
        if (person.is(TEAM) || person.is(LEADS)) {
            regions.addAll(person.regions());
        }
        if (person.is(LEADS)) {
            regions.add(Person.WORLD);
        }
        Set<String> chapters = person.memberships().stream()
                .filter(Membership::runsIt)
                .map(Membership::chapter)
                .collect(Collectors.toSet());
        return new SponsorScope(NETWORK_WIDE.stream().anyMatch(person::is), regions, chapters);
    }

    boolean sees(Agreement agreement) {
        return asStaff(agreement) || chapters.contains(agreement.chapter());
    }

    /** Whether the person looks after it, rather than having asked for it. */
    boolean asStaff(Agreement agreement) {
        return everywhere || regions.contains(agreement.region());
    }
}
