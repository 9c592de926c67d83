package org.chapterhouse.casework;

import java.util.Map;
import java.util.Set;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.people.Person;
import org.springframework.stereotype.Component;

/** The subject of the flows that the tests of casework run: its title, in Europe, with the submitter's employer. */
@Component
class TrialSubject implements CaseSubject {

    @Override
    public boolean knows(String flow) {
        return flow.startsWith("casework-") || flow.endsWith("-trial");
    }

    @Override
    public Subject of(String flow, Map<String, Object> data, Person submitter) {
        if (flow.equals("receiving-trial") && data.get("title") == null) {
            throw new InvalidInput("title", "A title is needed.");
        }
        return new Subject(
                String.valueOf(data.get("title")),
                null,
                "ES",
                "europe",
                submitter.employer() == null ? Set.of() : Set.of(new Party("employer", submitter.employer())));
    }
}
