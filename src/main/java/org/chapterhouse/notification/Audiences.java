package org.chapterhouse.notification;

import java.util.LinkedHashSet;
import java.util.Set;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns an audience that a model or a decision names into people. */
@Component
class Audiences {

    private final People people;

    Audiences(People people) {
        this.people = people;
    }

    /**
     * @param audience {@code submitter}, {@code assignee}, {@code organizers} or another candidate group
     * @return account ids, without doubles
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
            default ->
                people.members(audience, subject.region()).stream()
                        .map(Person::id)
                        .forEach(found::add);
        }
        return found;
    }
}
