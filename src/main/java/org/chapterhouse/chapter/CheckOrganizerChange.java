package org.chapterhouse.chapter;

import static org.chapterhouse.engine.ActivityValue.Type.INTEGER;
import static org.chapterhouse.engine.ActivityValue.Type.TEXT;
import static org.chapterhouse.engine.ActivityValue.optional;
import static org.chapterhouse.engine.ActivityValue.required;

import java.util.List;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.engine.ActivityValue;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.springframework.stereotype.Component;

/** Finds out who is meant by a change of organizers, and how many there are besides whoever asks. */
@Component("checkOrganizerChange")
class CheckOrganizerChange extends ChapterActivity {

    private final People people;

    CheckOrganizerChange(Cases cases, People people) {
        super(
                cases,
                "checkOrganizerChange",
                "Finds out who is meant by a change of organizers, and how many there are besides whoever asks.");
        this.people = people;
    }

    @Override
    public List<ActivityValue> outputs() {
        return List.of(
                optional("personAccount", TEXT, "account number of the organizer whom it is about"),
                required("otherOrganizers", INTEGER, "organizers besides whoever asks"));
    }

    @Override
    protected void run(CaseSnapshot subject, Call call) {
        OrganizerChange change = new OrganizerChange(subject.data());
        List<Person> organizers = people.organizersOf(Team.chapterOf(subject));
        String username = change.person();
        call.set(
                "personAccount",
                organizers.stream()
                        .filter(person -> person.username().equalsIgnoreCase(username == null ? "" : username))
                        .map(person -> String.valueOf(person.id()))
                        .findFirst()
                        .orElse(null));
        call.set(
                "otherOrganizers",
                organizers.stream()
                        .filter(person -> person.id() != subject.submitter())
                        .count());
    }
}
