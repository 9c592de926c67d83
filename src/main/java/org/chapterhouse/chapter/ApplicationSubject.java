package org.chapterhouse.chapter;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chapterhouse.casework.CaseSubject;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.chapterhouse.people.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an application for a chapter is about, and who has a stake in it. */
@Component
class ApplicationSubject implements CaseSubject {

    private final People people;
    private final Regions regions;

    ApplicationSubject(People people, Regions regions) {
        this.people = people;
        this.regions = regions;
    }

    @Override
    public boolean knows(String flow) {
        return flow.equals(ChapterRequestBook.FLOW);
    }

    @Override
    public Subject of(String flow, Map<String, Object> data, Person submitter) {
        Application application = new Application(data);
        return new Subject(
                application.name(),
                null,
                application.country(),
                regions.of(application.country()),
                parties(application, submitter));
    }

    /** The submitter and every organizer named, with their employers; who has an account is party as a person too. */
    private Set<Party> parties(Application application, Person submitter) {
        Set<Party> parties = new HashSet<>();
        join(parties, submitter);
        application.organizers().forEach(applicant -> employer(parties, applicant.employer()));
        people.byEmails(application.organizers().stream()
                        .map(Application.Applicant::emailKey)
                        .collect(Collectors.toSet()))
                .forEach(person -> join(parties, person));
        return Set.copyOf(parties);
    }

    private static void join(Set<Party> parties, Person person) {
        parties.add(new Party("person", String.valueOf(person.id())));
        employer(parties, person.employer());
    }

    private static void employer(Set<Party> parties, @Nullable String name) {
        if (name != null && !name.isBlank()) {
            parties.add(new Party("employer", name.strip().toLowerCase(Locale.ROOT)));
        }
    }
}
