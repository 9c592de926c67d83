package org.chapterhouse.web;

import java.time.ZoneId;
import org.chapterhouse.people.Person;

/** Whoever looks at a page, as the layout needs them. */
record Viewer(
        String name, String username, boolean reviewer, boolean organizer, boolean admin, ZoneId zone, Person person) {

    static Viewer of(Person person) {
        boolean reviewer = person.groups().stream().anyMatch(group -> !group.equals("organizers"));
        return new Viewer(
                person.name(),
                person.username(),
                reviewer,
                person.is("organizers"),
                person.is("policy-admins"),
                person.timezone(),
                person);
    }
}
