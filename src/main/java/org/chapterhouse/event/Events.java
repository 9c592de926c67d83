package org.chapterhouse.event;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The events. */
interface Events extends JpaRepository<Event, Long> {

    List<Event> findByCaseReferenceOrderByStartsAt(String reference);

    List<Event> findBySourceAndExternalIdIn(String source, Collection<String> ids);

    /**
     * What else is on those days: of the same chapter, or in person in the same city or with a chapter nearby; and the
     * country's conferences that start on a conference day.
     */
    @Query(
            """
            select e from Event e
            where e.startsOn in :conferenceDays and e.status <> org.chapterhouse.event.EventStatus.CANCELLED
              and (e.caseReference is null or e.caseReference <> :reference)
              and ((e.kind = 'conference' and e.country = :country) or (e.startsOn in :days and (e.chapter = :chapter
                or (:inPerson = true and e.mode <> 'online'
                  and (e.chapter in :nearby or (e.country = :country and e.cityKey = :city))))))
            order by e.startsAt, e.id
            """)
    List<Event> clashes(
            Collection<LocalDate> days,
            Collection<LocalDate> conferenceDays,
            String reference,
            String chapter,
            Collection<String> nearby,
            boolean inPerson,
            String country,
            String city);

    /** Conferences of a country that are not called off and not of that case. */
    @Query(
            """
            select e from Event e
            where e.kind = 'conference' and e.status <> org.chapterhouse.event.EventStatus.CANCELLED
              and (e.caseReference is null or e.caseReference <> :reference)
              and e.country = :country and e.startsOn between :first and :last
            """)
    List<Event> conferences(String country, LocalDate first, LocalDate last, String reference);
}
