package org.chapterhouse.inbox;

import java.util.LinkedHashSet;
import java.util.Set;
import org.chapterhouse.casework.TaskFacts;
import org.chapterhouse.people.Membership;
import org.chapterhouse.people.Person;

/**
 * The people who look after a task together, as one indexed word: {@code legal}, {@code mentors@asia}, or for the
 * submitter's side the chapter or the person. It says in SQL what {@link Person#serves} says in Java.
 */
final class Desk {

    private static final String SUBMITTERS_SIDE = "organizers";
    private static final String LEADS = "regional-leads";

    private Desk() {}

    /** The one desk that a task lies on. */
    static String of(TaskFacts task) {
        if (task.group().equals(Person.ORGANIZERS_OF + task.chapter())) {
            return ofChapter(String.valueOf(task.chapter()));
        }
        if (!task.group().equals(SUBMITTERS_SIDE)) {
            return Person.isRegional(task.group()) ? task.group() + "@" + task.region() : task.group();
        }
        if (task.chapter() != null) {
            return ofChapter(task.chapter());
        }
        // before a chapter exists its organizers are whoever asked for it
        return SUBMITTERS_SIDE + "@person:" + task.submitter();
    }

    /** The desks where somebody works. */
    static Set<String> of(Person who) {
        Set<String> desks = new LinkedHashSet<>();
        for (String group : who.groups()) {
            if (group.equals(SUBMITTERS_SIDE)) {
                continue; // which chapter counts, not that there is one
            }
            if (Person.isRegional(group)) {
                who.regions().forEach(region -> desks.add(group + "@" + region));
            } else {
                desks.add(group);
            }
        }
        // another chapter's case that asks for a word of theirs
        who.memberships().stream()
                .filter(Membership::runsIt)
                .map(membership -> Person.ORGANIZERS_OF + membership.chapter())
                .forEach(desks::add);
        if (who.is(LEADS)) {
            desks.add(LEADS + "@" + Person.WORLD);
        }
        return desks;
    }

    /** The desks of the submitter's side where somebody sits; being party to the case is no hindrance there. */
    static Set<String> ofSubmittersSide(Person who) {
        Set<String> desks = new LinkedHashSet<>();
        desks.add(SUBMITTERS_SIDE + "@person:" + who.id());
        who.memberships().stream()
                .filter(membership -> !membership.role().equals("mentor"))
                .map(Membership::chapter)
                .map(Desk::ofChapter)
                .forEach(desks::add);
        return desks;
    }

    private static String ofChapter(String chapter) {
        return SUBMITTERS_SIDE + "@chapter:" + chapter;
    }
}
