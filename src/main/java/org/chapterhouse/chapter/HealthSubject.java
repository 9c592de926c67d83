package org.chapterhouse.chapter;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.CaseSubject;
import org.chapterhouse.casework.StartsByMessage;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.chapterhouse.people.Regions;
import org.springframework.stereotype.Component;

/** The flow that watches over a chapter: begun by its onboarding, about the chapter that the data names. */
@Component
class HealthSubject implements CaseSubject, StartsByMessage {

    static final String FLOW = "chapter-health";
    static final String OPENED = "chapter.opened";

    private final Chapters chapters;
    private final People people;
    private final Regions regions;

    HealthSubject(Chapters chapters, People people, Regions regions) {
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
        Chapter chapter =
                chapters.findBySlug(String.valueOf(data.get("chapter"))).orElseThrow(NotFound::new);
        Set<Party> parties = new HashSet<>();
        people.organizersOf(chapter.slug())
                .forEach(organizer -> parties.add(new Party("person", String.valueOf(organizer.id()))));
        String country = chapter.facts().country();
        return new Subject(chapter.facts().name(), chapter.slug(), country, regions.of(country), Set.copyOf(parties));
    }

    @Override
    public boolean knows(String flow, String message) {
        return flow.equals(FLOW) && message.equals(OPENED);
    }

    @Override
    public List<Map<String, Object>> data(CaseSnapshot sender) {
        String slug = sender.chapter();
        boolean watched = slug == null
                || chapters.findBySlug(slug).map(Chapter::healthCase).isPresent();
        return watched ? List.of() : List.of(Map.of("chapter", slug));
    }
}
