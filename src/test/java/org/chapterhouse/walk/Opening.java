package org.chapterhouse.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chapterhouse.Applications;
import org.chapterhouse.people.Person;
import tools.jackson.databind.JsonNode;

/** From the application to a chapter on trial. */
final class Opening {

    static final String CO_ORGANIZER = "tinkara@example.org";
    static final String PASSWORD = "alp meadow and lantern 26";

    private final World world;
    private final Town town;
    private final Walker lead;
    private final String reference;

    Opening(World world, Town town, Person applicant) {
        this.world = world;
        this.town = town;
        this.lead = world.member(applicant.username());
        Map<String, Object> data = new HashMap<>(new Applications().by(applicant, CO_ORGANIZER));
        data.put("displayName", "Commons " + town.name());
        data.put("city", town.name());
        data.put("country", town.country());
        data.put("timezone", town.zone().getId());
        data.put("latitude", town.latitude());
        data.put("longitude", town.longitude());
        this.reference = lead.start("chapter-onboarding", data);
    }

    /** @return the chapter's slug */
    String until(Person neighbour) {
        review(world.member(neighbour.username()));
        agree();
        return open();
    }

    private void review(Walker neighbour) {
        assertThat(reference).startsWith("CHP-");
        assertThat(lead.waits(reference)).contains("check-completeness");
        assertThat(lead.timeline(reference)).anyMatch(text -> text.contains("100 km"));
        world.manager.does(reference, "check-completeness", World.APPROVE);

        assertThat(neighbour.looksAt(reference, "neighbours-word").has("mission"))
                .isTrue();
        neighbour.does(reference, "neighbours-word", Map.of("word", "welcome", "wordReason", "We will help them."));
        assertThat(lead.timeline(reference)).noneMatch(text -> text.contains("We will help them."));
        assertThat(world.manager.timeline(reference)).anyMatch(text -> text.contains("welcome"));

        world.manager.does(reference, "vet-application", World.APPROVE);
        world.manager.does(reference, "talk-with-applicants", World.APPROVE);
        assertThat(lead.find(reference).path("decision").asString()).isEqualTo("approved");
        assertThat(lead.status("/api/chapters/" + town.name().toLowerCase(java.util.Locale.ROOT)))
                .as("not before the agreement")
                .isEqualTo(404);
    }

    /** Each under their own name: the lead in the case, the other by a link, with an account that begins there. */
    private void agree() {
        lead.does(reference, "accept-as-lead", Map.of("acceptsAgreement", true));
        String link = world.link(CO_ORGANIZER, "accept-agreement");
        Wire guest = world.guest();
        assertThat(guest.see(link)).contains("Commons " + town.name());
        assertThat(guest.fillIn(link, Map.of("name", "Tinkara", "username", "tinkara", "password", PASSWORD))
                        .statusCode())
                .as("without a yes")
                .isEqualTo(422);
        assertThat(guest.fillIn(
                                link,
                                Map.of(
                                        "accepts", "yes",
                                        "name", "Tinkara Zupan",
                                        "username", "tinkara",
                                        "password", PASSWORD))
                        .body())
                .contains("accepted");
        assertThat(guest.see(link)).contains("used").doesNotContain("name=\"accepts\"");
    }

    private String open() {
        JsonNode seen = lead.find(reference);
        String slug = seen.path("chapter").asString();
        assertThat(lead.get("/api/chapters/" + slug).path("status").asString()).isEqualTo("trial");
        world.manager.does(reference, "announce-chapter", Map.of("announcement", "Welcome, " + town.name() + "!"));

        assertThat(lead.find(reference).path("outcome").asString()).isEqualTo("announced");
        JsonNode chapter = lead.get("/api/chapters/" + slug);
        assertThat(chapter.path("status").asString()).isEqualTo("trial");
        assertThat(chapter.path("trust").asString()).isEqualTo("new");
        assertThat(chapter.path("organizers").valueStream().map(one -> one.path("name")
                        .asString()))
                .hasSize(2)
                .contains("Tinkara Zupan");
        assertThat(world.everybody.see("/chapters/" + slug)).contains("Commons " + town.name());
        assertThat(world.letter(CO_ORGANIZER, "is open").path("text").asString())
                .contains(town.name());
        assertThat(memberships()).containsExactly(slug);
        return slug;
    }

    private List<String> memberships() {
        return world.member("tinkara", PASSWORD)
                .get("/api/me")
                .path("chapters")
                .valueStream()
                .map(one -> one.path("slug").asString())
                .toList();
    }
}
