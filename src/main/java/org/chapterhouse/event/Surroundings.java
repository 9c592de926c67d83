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
    private static final int CONFERENCE_DAYS = 3;

    private final Events events;
    private final ChapterDirectory chapters;
    private final Holidays holidays;

    Surroundings(Events events, ChapterDirectory chapters, Holidays holidays) {
        this.events = events;
        this.chapters = chapters;
        this.holidays = holidays;
    }

    /**
     * Events on the same local days: of the chapter, in person in the city or with a chapter nearby, and the country's
     * conferences, to which people travel from everywhere.
     */
    List<EventInfo> clashes(Proposal proposal) {
        String own = proposal.chapter().slug();
        List<String> nearby = chapters.within(NEARBY_KM, proposal.chapter()).stream()
                .map(ChapterInfo::slug)
                .toList();
        List<LocalDate> days = proposal.days();
        List<LocalDate> conferenceDays = days.stream()
                .flatMap(day -> day.minusDays(CONFERENCE_DAYS - 1L).datesUntil(day.plusDays(1)))
                .distinct()
                .toList();
        return events
                .clashes(
                        days,
                        conferenceDays,
                        proposal.subject().reference(),
                        own,
                        nearby,
                        proposal.inPerson(),
                        country(proposal),
                        proposal.cityKey())
                .stream()
                .filter(event -> event.runsOnOneOf(days))
                .map(Event::info)
                .toList();
    }

    /** Its days that are public holidays where it takes place. */
    List<Holidays.Day> holidays(Proposal proposal) {
        return holidays.among(proposal.days(), country(proposal));
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
