package org.chapterhouse.notification;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns an audience that a model or a decision names into people. */
@Component
class Audiences {

    private static final Set<String> SIDES = Set.of("submitter", "assignee", "organizers");

    private final People people;
    private final Cases cases;
    private final List<OutsideReaders> outside;

    Audiences(People people, Cases cases, List<OutsideReaders> outside) {
        this.people = people;
        this.cases = cases;
        this.outside = outside;
    }

    /** Whether it is a group that reviews, whose members may look at a case that they are told of. */
    static boolean isReviewing(String audience) {
        return !audience.startsWith(Person.ORGANIZERS_OF) && !SIDES.contains(audience);
    }

    /** Letters to people without an account; empty if the audience are people with one. */
    Optional<List<Letter>> outside(String audience, String message, CaseSnapshot subject) {
        return outside.stream()
                .filter(port -> port.knows(audience))
                .findFirst()
                .map(port -> port.letters(message, subject));
    }

    /**
     * @param audience {@code submitter}, {@code assignee}, {@code organizers} or another candidate group
     * @return account ids, without doubles; of a reviewing group those who have no stake in the case
     */
    Set<Long> of(String audience, @Nullable Long assignee, CaseSnapshot subject) {
        Set<Long> found = new LinkedHashSet<>();
        switch (audience) {
            case "submitter" -> found.add(subject.submitter());
            case "assignee" -> {
                if (assignee != null) {
                    found.add(assignee);
                }
            }
            case "organizers" -> {
                found.add(subject.submitter());
                if (subject.chapter() != null) {
                    people.organizersOf(subject.chapter()).stream()
                            .map(Person::id)
                            .forEach(found::add);
                }
            }
            default -> {
                List<Person> members = audience.startsWith(Person.ORGANIZERS_OF)
                        ? people.members(audience, subject.region())
                        : cases.reviewers(subject.reference(), audience);
                members.stream().map(Person::id).forEach(found::add);
            }
        }
        return found;
    }
}
