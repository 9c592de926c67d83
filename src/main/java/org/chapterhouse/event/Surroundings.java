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
        List<String> nearby = chapters.within(NEARBY_KM, proposal.chapter()).stream()
                .map(ChapterInfo::slug)
                .toList();
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

    /** Other conferences of the country: near the date, and in the city in its year. */
    Conferences conferences(Proposal proposal) {
        LocalDate day = proposal.when().start().toLocalDate();
        LocalDate from = day.minusMonths(CONFERENCE_MONTHS);
        LocalDate to = day.plusMonths(CONFERENCE_MONTHS);
        LocalDate first = day.withDayOfYear(1);
        LocalDate last = first.plusYears(1).minusDays(1);
        List<Event> around = events.conferences(
                country(proposal),
                from.isBefore(first) ? from : first,
                to.isAfter(last) ? to : last,
                proposal.subject().reference());
        return new Conferences(
                around.stream().filter(event -> event.isBetween(from, to)).count(),
                around.stream()
                        .filter(event -> event.isIn(proposal.cityKey()) && event.isBetween(first, last))
                        .count());
    }

    /**
     * How many conferences there are besides the proposed one.
     *
     * @param near in the country, two months before or after
     * @param inCity in the city, in the year of the start
     */
    record Conferences(long near, long inCity) {}

    private static String country(Proposal proposal) {
        return proposal.chapter().facts().country();
    }
}
