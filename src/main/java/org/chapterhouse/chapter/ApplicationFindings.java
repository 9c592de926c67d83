package org.chapterhouse.chapter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chapterhouse.people.Membership;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts what the decisions about an application read; which number is too many is theirs to say. */
@Component
class ApplicationFindings {

    private final ChapterRequestBook requests;
    private final Neighbourhood neighbourhood;
    private final People people;

    ApplicationFindings(ChapterRequestBook requests, Neighbourhood neighbourhood, People people) {
        this.requests = requests;
        this.neighbourhood = neighbourhood;
        this.people = people;
    }

    /** @param reference of the application's own case, empty before it is sent */
    Map<String, @Nullable Object> of(String reference, Application application, Person submitter) {
        Neighbourhood.Neighbour near =
                neighbourhood.nearestTo(application.place()).orElse(null);
        List<Person> known = people.byEmails(emails(application));
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("openDuplicates", requests.openBeside(reference, application));
        facts.put("neighbour", near == null ? null : near.chapter().slug());
        facts.put("neighbourKm", near == null ? null : near.kilometres());
        facts.put("nameHasCity", application.nameHasCity());
        facts.put("organizerCount", (long) application.organizers().size());
        facts.put("employerShare", application.employerShare());
        facts.put("mostChapters", mostChapters(known, submitter));
        facts.put("leadSentIt", isLead(application, submitter));
        return facts;
    }

    static Set<String> emails(Application application) {
        return application.organizers().stream()
                .map(Application.Applicant::emailKey)
                .filter(email -> !email.isEmpty())
                .collect(Collectors.toSet());
    }

    /** How many chapters the busiest of them would organize, this one included. */
    private static long mostChapters(List<Person> known, Person submitter) {
        long most =
                known.stream().mapToLong(ApplicationFindings::chapters).max().orElse(0);
        return 1 + Math.max(most, chapters(submitter));
    }

    private static long chapters(Person person) {
        return person.memberships().stream().filter(Membership::runsIt).count();
    }

    private static boolean isLead(Application application, Person submitter) {
        return application.organizers().stream()
                .findFirst()
                .map(lead -> lead.email().equalsIgnoreCase(submitter.email()))
                .orElse(false);
    }
}
