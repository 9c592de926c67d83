package org.chapterhouse.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What became of the evening: the report, the manager's answer, and the summary that everybody may read. */
final class Looking {

    private final World world;
    private final Walker organizer;
    private final String chapter;
    private final String reference;

    /** When the event is over. */
    Looking(World world, Walker organizer, String chapter) {
        this.world = world;
        this.organizer = organizer;
        this.chapter = chapter;
        this.reference = organizer
                .get("/api/cases?flow=event-retrospective&chapter=" + chapter)
                .path("items")
                .path(0)
                .path("reference")
                .asString();
        assertThat(reference).startsWith("RET-");
    }

    void report() {
        world.advance("P1D");
        assertThat(world.letter(Opening.CO_ORGANIZER, "thank you").path("links"))
                .isNotEmpty();
        world.advance("P1D");
        JsonNode asked = organizer.looksAt(reference, "report-event");
        assertThat(asked.path("metrics").path(0).path("name").asString()).isEqualTo("people in the room");
        assertThat(asked.path("metrics").path(0).path("expected").asInt()).isEqualTo(25);
        assertThat(asked.path("budget").path(0).path("planned").asInt()).isEqualTo(200);

        Map<String, Object> data = new HashMap<>();
        data.putAll(Map.of("registered", 40, "attended", 30, "firstTimers", 12, "conductIncidents", 1));
        data.putAll(Map.of("best", "The light", "worst", "The stairs", "change", "The ground floor"));
        data.putAll(Map.of("currency", "USD", "cost", 210, "publish", true));
        data.put("metrics", counted(asked.path("metrics")));
        organizer.does(reference, "report-event", data);
        assertThat(world.everybody.see("/retrospectives")).doesNotContain("First light");
    }

    private static List<Map<String, Object>> counted(JsonNode metrics) {
        List<Map<String, Object>> all = new ArrayList<>();
        metrics.forEach(one -> all.add(Map.of(
                "name",
                one.path("name").asString(),
                "expected",
                one.path("expected").asInt(),
                "actual",
                22)));
        return all;
    }

    /** What happened is for the conduct team alone; the manager knows that something did. */
    void answer() {
        world.member("conduct")
                .does(reference, "record-incidents", Map.of("incidentDetails", "Somebody would not stop shouting."));
        assertThat(world.manager.timeline(reference))
                .anyMatch(text -> text.contains("Conduct incidents were counted"))
                .noneMatch(text -> text.contains("shouting"));
        world.manager.does(reference, "read-and-reply", Map.of("decision", "approve", "comment", "What a beginning!"));
        assertThat(organizer.timeline(reference)).contains("What a beginning!");
        assertThat(organizer.find(reference).path("outcome").asString()).isEqualTo("published");
    }

    void isPublished() {
        JsonNode summary = organizer
                .get("/api/retrospectives?chapter=" + chapter)
                .path("items")
                .path(0);
        assertThat(summary.path("status").asString()).isEqualTo("published");
        assertThat(summary.path("showRate").asInt()).isEqualTo(75);
        String page =
                world.everybody.see("/retrospectives/" + summary.path("id").asString());
        assertThat(page).contains("First light", "75 %").doesNotContain("shouting", "210");
        assertThat(world.letter(Opening.CO_ORGANIZER, "published").path("links"))
                .isNotEmpty();
        assertThat(organizer.get("/api/drafts").toString()).contains("First light");
    }
}
