package org.chapterhouse;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.chapter.ChapterFacts;
import org.chapterhouse.chapter.ChapterStatus;
import org.chapterhouse.chapter.Place;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;

/**
 * A chapter with an organizer and what they propose; each has a city of its own, far from all others, in a country whose
 * holidays nobody has written down, so that tests do not depend on the day they run.
 */
public final class Proposals {

    public static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Clock clock;
    private final String chapter;
    private final String city;
    private final Person organizer;

    /** @param eventsHeld what the chapter has behind it: 0 is new, 3 is steady, 10 is exemplary */
    public Proposals(ChapterDirectory chapters, People people, Person organizer, Clock clock, int eventsHeld) {
        this(chapters, people, organizer, clock, eventsHeld, "FO");
    }

    public Proposals(
            ChapterDirectory chapters, People people, Person organizer, Clock clock, int eventsHeld, String country) {
        int number = NEXT.incrementAndGet();
        this.clock = clock;
        this.chapter = "proposals-" + number;
        this.city = "Villa " + number;
        Place place = new Place(-70 + 3 * (number % 40), -170 + 3 * (number / 40));
        ChapterFacts facts = new ChapterFacts(city, city, null, country, MADRID, place, null, null, null);
        chapters.takeOver(chapter, facts, ChapterStatus.ACTIVE, "test");
        chapters.credit(chapter, eventsHeld, eventsHeld, 0);
        people.join(organizer.id(), chapter, "lead");
        this.organizer = people.byId(organizer.id()).orElseThrow();
    }

    public String chapter() {
        return chapter;
    }

    public String city() {
        return city;
    }

    public Person organizer() {
        return organizer;
    }

    /** The evening so many days from now. */
    public LocalDateTime evening(int days) {
        return clock.instant()
                .atZone(MADRID)
                .toLocalDateTime()
                .plusDays(days)
                .truncatedTo(ChronoUnit.DAYS)
                .withHour(19);
    }

    /** A meetup of thirty so many days from now, with more or other answers. */
    public Map<String, Object> meetup(int days, Map<String, Object> more) {
        Map<String, Object> data = new HashMap<>();
        data.put("chapter", chapter);
        data.put("title", "An evening of " + city);
        data.put("kind", "meetup");
        data.put("description", "We show each other what we made.");
        data.put("audience", "mixed");
        data.put("mode", "in-person");
        data.put("startsAt", evening(days).toString());
        data.put("endsAt", evening(days).plusHours(2).toString());
        data.put("timezone", MADRID.getId());
        data.put("expectedAttendance", 30);
        data.put("conductContact", "Ada, 555 0100");
        data.put(
                "metrics",
                List.of(Map.of("name", "attended", "expected", 25), Map.of("name", "first-timers", "expected", 5)));
        data.putAll(more);
        return data;
    }
}
