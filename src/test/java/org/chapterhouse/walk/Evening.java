package org.chapterhouse.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An event of the new chapter, from the proposal to the public calendar; the co-organizer proposes it. */
final class Evening {

    static final String SPONSOR = "Sava Lanterns d.o.o.";

    final String reference;
    final LocalDateTime startsAt;
    private final World world;
    private final Walker organizer;
    private final String chapter;

    Evening(World world, Walker organizer, String chapter, Town town, int days) {
        this.world = world;
        this.organizer = organizer;
        this.chapter = chapter;
        this.startsAt = world.evening(days, town.zone());
        Map<String, Object> data = new HashMap<>();
        data.put("chapter", chapter);
        data.put("title", "First light");
        data.put("kind", "meetup");
        data.put("description", "We meet, and build the first lantern.");
        data.put("audience", "beginners");
        data.put("mode", "in-person");
        data.put("startsAt", startsAt.toString());
        data.put("endsAt", startsAt.plusHours(2).toString());
        data.put("timezone", town.zone().getId());
        data.put("expectedAttendance", 30);
        data.put("venueName", "The old mill");
        data.put("conductContact", "Tinkara, 555 0103");
        data.put("currency", "USD");
        data.put("budget", List.of(Map.of("line", "Paper", "side", "cost", "amount", 200)));
        data.put("metrics", List.of(metric("people in the room", 25), metric("lanterns", 20)));
        data.put("sponsors", List.of(Map.of("name", SPONSOR, "tier", "gold", "amount", 20_000)));
        this.reference = organizer.start("event-proposal", data);
    }

    private static Map<String, Object> metric(String name, int expected) {
        return Map.of("name", name, "expected", expected);
    }

    /** A chapter on trial is new to everybody: its evening is screened and reviewed. */
    void approve() {
        assertThat(organizer.waits(reference)).contains("screen-proposal");
        world.manager.does(reference, "screen-proposal", World.APPROVE);
        world.member("reviewer").does(reference, "review-proposal", World.APPROVE);

        JsonNode seen = organizer.find(reference);
        assertThat(seen.path("decision").asString()).isEqualTo("approved");
        assertThat(seen.path("status").asString()).as("until it is over").isEqualTo("open");
        assertThat(world.letter(Opening.CO_ORGANIZER, "approved").path("links")).isNotEmpty();

        JsonNode event = event();
        assertThat(event.path("status").asString()).isEqualTo("scheduled");
        assertThat(event.path("startsAt").asString()).isEqualTo(startsAt.toString());
        assertThat(world.everybody.see("/events/" + event.path("id").asString()))
                .contains("First light", "The old mill");
        assertThat(world.everybody.see("/chapters/" + chapter + "/calendar.ics"))
                .contains("BEGIN:VEVENT", "SUMMARY:First light", "SEQUENCE:0")
                .doesNotContain("STATUS:CANCELLED");
    }

    /** The case of the planned sponsor, which nobody had to start. */
    String sponsorship() {
        List<JsonNode> cases = organizer
                .get("/api/cases?flow=sponsorship-agreement&chapter=" + chapter)
                .path("items")
                .valueStream()
                .toList();
        assertThat(cases).hasSize(1);
        assertThat(cases.get(0).path("data").path("event").asString()).isEqualTo(reference);
        return cases.get(0).path("reference").asString();
    }

    JsonNode event() {
        return organizer
                .get("/api/events?chapter=" + chapter)
                .path("items")
                .valueStream()
                .findFirst()
                .orElseThrow();
    }
}
