package org.chapterhouse.sponsorship;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.casework.CaseSubject;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.chapter.ChapterInfo;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.chapterhouse.people.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a sponsorship is about, and who has a stake in it: the chapter's organizers, their employers and the sponsor. */
@Component
class SponsorshipSubject implements CaseSubject {

    static final String FLOW = "sponsorship-agreement";

    private final ChapterDirectory chapters;
    private final People people;
    private final Regions regions;
    private final SponsorWords words;

    SponsorshipSubject(ChapterDirectory chapters, People people, Regions regions, SponsorWords words) {
        this.chapters = chapters;
        this.people = people;
        this.regions = regions;
        this.words = words;
    }

    @Override
    public boolean knows(String flow) {
        return flow.equals(FLOW);
    }

    @Override
    public Subject of(String flow, Map<String, Object> data, Person submitter) {
        Answers answers = new Answers(data);
        ChapterInfo chapter = chapter(answers.text("chapter"));
        String country = chapter.facts().country();
        String sponsor = answers.text("sponsorName");
        String title = sponsor == null ? chapter.facts().name() : words.say("sponsorship.title", sponsor);
        return new Subject(
                title, chapter.slug(), country, regions.of(country), parties(chapter.slug(), sponsor, submitter));
    }

    private ChapterInfo chapter(@Nullable String slug) {
        return (slug == null ? java.util.Optional.<ChapterInfo>empty() : chapters.find(slug))
                .orElseThrow(() ->
                        new InvalidInput("chapter", words.say("sponsorship.chapter-unknown", String.valueOf(slug))));
    }

    private Set<Party> parties(String chapter, @Nullable String sponsor, Person submitter) {
        Set<Party> parties = new HashSet<>();
        parties.add(new Party("chapter", chapter));
        join(parties, submitter);
        people.organizersOf(chapter).forEach(organizer -> join(parties, organizer));
        employer(parties, sponsor);
        return Set.copyOf(parties);
    }

    private static void join(Set<Party> parties, Person person) {
        parties.add(new Party("person", String.valueOf(person.id())));
        employer(parties, person.employer());
    }

    /** Whoever works for a sponsor has its stake, so sponsors and employers are one kind of party. */
    private static void employer(Set<Party> parties, @Nullable String name) {
        if (name != null && !name.isBlank()) {
            parties.add(new Party("employer", name.strip().toLowerCase(Locale.ROOT)));
        }
    }
}
