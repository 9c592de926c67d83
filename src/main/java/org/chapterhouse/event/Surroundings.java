package org.chapterhouse.event;

import java.time.LocalDate;
import java.util.List;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.chapter.ChapterInfo;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What else happens around a proposed event: the clash map. */
@Component
@Transactional(readOnly = true)
class Surroundings {

    /** How far apart two groups draw from the same people; the network's word for "nearby". */
    private static final double NEARBY_KM = 100;

    private static final int CONFERENCE_MONTHS = 2;

    private final Events events;
    private final ChapterDirectory chapters;

    Surroundings(Events events, ChapterDirectory chapters) {
        this.events = events;
        this.chapters = chapters;
    }

    /** Events on the same local days: of the chapter, and in person in the city or with a chapter nearby. */
    List<EventInfo> clashes(Proposal proposal) {
        String own = proposal.chapter().slug();
        List<String> nearby =
                chapters.within(NEARBY_KM, own).stream().map(ChapterInfo::slug).toList();
        return events
                .clashes(
                        proposal.days(),
                        proposal.subject().reference(),
                        own,
                        nearby,
                        proposal.inPerson(),
                        country(proposal),
                        proposal.cityKey())
                .stream()
                .map(Event::info)
                .toList();
    }

    long conferencesNearInCountry(Proposal proposal) {
        LocalDate day = proposal.when().start().toLocalDate();
        return events.conferencesInCountry(
                country(proposal),
                day.minusMonths(CONFERENCE_MONTHS),
                day.plusMonths(CONFERENCE_MONTHS),
                proposal.subject().reference());
    }

    long conferencesInCityThatYear(Proposal proposal) {
        int year = proposal.when().start().getYear();
        return events.conferencesInCity(
                country(proposal),
                proposal.cityKey(),
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                proposal.subject().reference());
    }

    private static String country(Proposal proposal) {
        return proposal.chapter().facts().country();
    }
}
