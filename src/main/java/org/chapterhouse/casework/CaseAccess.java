package org.chapterhouse.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.casework.ConflictOfInterest.Reason;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may see a case, who reviews it, and who has a stake in it and therefore does not. */
@Component
class CaseAccess {

    static final String ORGANIZERS = "organizers";
    static final String LEADS = "regional-leads";
    private static final String MENTORS = "mentors";

    /** The submitter and whoever runs the case's chapter. */
    boolean isSubmittersSide(CaseFile file, Person person) {
        return file.submitter() == person.id() || runs(person, file.chapter());
    }

    private static boolean runs(Person person, @Nullable String chapter) {
        return chapter != null && person.organizes(chapter);
    }

    /** Whether the task is for the organizers of the case's own chapter, where having a stake is no hindrance. */
    boolean isOwnSide(CaseFile file, OpenWait wait) {
        return wait.group().equals(ORGANIZERS) || wait.group().equals(Person.ORGANIZERS_OF + file.chapter());
    }

    /** Whether whoever works on the task reviews the case; another chapter's organizers see the task and no more. */
    static boolean reviews(OpenWait wait) {
        return !wait.group().equals(ORGANIZERS) && !wait.group().startsWith(Person.ORGANIZERS_OF);
    }

    /** Members of groups that have or had a task in this case, unless they are party to it. */
    boolean isReviewer(CaseFile file, Person person) {
        return servesCase(file, person) && conflicts(file, person).isEmpty();
    }

    /** Reviewers other than mentors, who advise and never decide (domain, "Words"). */
    boolean isDecider(CaseFile file, Person person) {
        return isReviewer(file, person)
                && (person.serves(LEADS, file.region())
                        || file.reviewerGroups().stream()
                                .filter(group -> !group.equals(MENTORS))
                                .anyMatch(group -> person.serves(group, file.region())));
    }

    boolean maySee(CaseFile file, Person person) {
        return isSubmittersSide(file, person) || servesCase(file, person);
    }

    /** @throws NotFound for a stranger */
    void requireSight(CaseFile file, Person person) {
        if (!maySee(file, person)) {
            throw new NotFound();
        }
    }

    private static boolean servesCase(CaseFile file, Person person) {
        return person.serves(LEADS, file.region())
                || file.reviewerGroups().stream().anyMatch(group -> person.serves(group, file.region()));
    }

    /** Whether the task is this person's to work on, conflicts of interest aside. */
    boolean isForTask(CaseFile file, OpenWait wait, Person person) {
        Long assignee = wait.assignee();
        if (assignee != null && assignee == person.id()) {
            return true;
        }
        return wait.group().equals(ORGANIZERS)
                ? isSubmittersSide(file, person)
                : person.serves(wait.group(), file.region());
    }

    /** What the person shares with the parties of the case; empty if nothing (domain, "Separation of duties"). */
    List<Reason> conflicts(CaseFile file, Person person) {
        Set<String> parties = file.parties();
        List<Reason> reasons = new ArrayList<>();
        for (String stake : Stakes.of(person)) {
            if (parties.contains(stake)) {
                int colon = stake.indexOf(':');
                String kind = stake.substring(0, colon);
                reasons.add(new Reason(kind, kind.equals("person") ? person.name() : stake.substring(colon + 1)));
            }
        }
        return reasons;
    }
}
