package org.chapterhouse.people;

import java.util.List;

/** The groups that somebody can be put into; {@code organizers} follows from running a chapter. */
public final class Groups {

    /** Those who change the policy and look after the people; two of them make a third. */
    public static final String ADMINS = "policy-admins";

    /** All of them, in the order in which a page lists them. */
    public static final List<String> ALL = List.of(
            "community-managers",
            "regional-leads",
            "event-reviewers",
            "sponsorship-team",
            "legal",
            "finance",
            "conduct-team",
            "mentors",
            ADMINS);

    private Groups() {}
}
