package org.chapterhouse.retrospective;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.casework.CaseSubject;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.chapter.ChapterInfo;
import org.chapterhouse.event.EventDirectory;
import org.chapterhouse.event.EventInfo;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.chapterhouse.people.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a retrospective is about: its event, on its day; everybody who organizes it has a stake. */
@Component
class RetrospectiveSubject implements CaseSubject {

    static final String FLOW = "event-retrospective";

    private final EventDirectory events;
    private final ChapterDirectory chapters;
    private final People people;
    private final Regions regions;

    RetrospectiveSubject(EventDirectory events, ChapterDirectory chapters, People people, Regions regions) {
        this.events = events;
        this.chapters = chapters;
        this.people = people;
        this.regions = regions;
    }

    @Override
    public boolean knows(String flow) {
        return flow.equals(FLOW);
    }

    @Override
    public Subject of(String flow, Map<String, Object> data, Person submitter) {
        Long id = new Answers(data).longNumber("event");
        EventInfo event = events.find(id == null ? 0 : id).orElseThrow(NotFound::new);
        ChapterInfo chapter = chapters.find(event.chapter()).orElseThrow(NotFound::new);
        String country = chapter.facts().country();
        return new Subject(
                event.facts().title() + " · " + event.when().start().toLocalDate(),
                chapter.slug(),
                country,
                regions.of(country),
                parties(chapter.slug(), submitter));
    }

    private Set<Party> parties(String chapter, Person submitter) {
        Set<Party> parties = new HashSet<>();
        join(parties, submitter);
        people.organizersOf(chapter).forEach(organizer -> join(parties, organizer));
        return Set.copyOf(parties);
    }

    private static void join(Set<Party> parties, Person person) {
        parties.add(new Party("person", String.valueOf(person.id())));
        @Nullable String employer = person.employer();
        if (employer != null && !employer.isBlank()) {
            parties.add(new Party("employer", employer.strip().toLowerCase(Locale.ROOT)));
        }
    }
}
