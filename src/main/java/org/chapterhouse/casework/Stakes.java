package org.chapterhouse.casework;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.chapterhouse.people.Membership;
import org.chapterhouse.people.Person;

/** What makes somebody party to a case; whoever asks in SQL asks with the same words. */
public final class Stakes {

    private static final String MENTOR = "mentor";

    private Stakes() {}

    /** The keys, as in {@link TaskFacts#parties()}, under which a person can be party to a case. */
    public static Set<String> of(Person person) {
        Set<String> keys = new TreeSet<>();
        keys.add("person:" + person.id());
        for (Membership membership : person.memberships()) {
            if (!membership.role().equals(MENTOR)) {
                keys.add("chapter:" + membership.chapter());
            }
        }
        String employer = person.employer();
        if (employer != null && !employer.isBlank()) {
            String key = employer.strip().toLowerCase(Locale.ROOT);
            keys.add("employer:" + key);
            keys.add("sponsor:" + key);
        }
        return keys;
    }
}
