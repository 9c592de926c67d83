package org.chapterhouse.event;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.chapterhouse.RecordsTestBeans;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.chapter.ChapterFacts;
import org.chapterhouse.chapter.ChapterInfo;
import org.chapterhouse.chapter.ChapterStatus;
import org.chapterhouse.chapter.Place;
import org.chapterhouse.chapter.Trust;

/** Chapters, times and cases for tests. */
final class EventFixtures {

    static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    private EventFixtures() {}

    static ChapterFacts facts(String city, String country, String zone, double latitude, double longitude) {
        return new ChapterFacts(
                "Chapterhouse " + city,
                city,
                null,
                country,
                ZoneId.of(zone),
                new Place(latitude, longitude),
                null,
                null,
                null);
    }

    static ChapterInfo malaga() {
        ChapterFacts facts = facts("Málaga", "ES", "Europe/Madrid", 36.72, -4.42);
        return new ChapterInfo("malaga", facts, ChapterStatus.ACTIVE, Trust.NEW, 0, 100, 0, null);
    }

    static EventFacts meetup(String title) {
        return new EventFacts(title, null, "meetup", "in-person", Venue.UNKNOWN, null, null, null, null);
    }

    static When evening(LocalDate day) {
        LocalDateTime start = day.atTime(19, 0);
        return When.local(start, start.plusHours(2), MADRID);
    }

    static CaseSnapshot snapshot(String reference, String chapter, Map<String, Object> data) {
        return new CaseSnapshot(
                1,
                reference,
                "event-proposal",
                1,
                "A proposal",
                chapter,
                "ES",
                "europe",
                7,
                RecordsTestBeans.NOW,
                data);
    }
}
