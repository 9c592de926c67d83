package org.chapterhouse.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A sponsor of the evening, from the case that started by itself to the last benefit. */
final class Sponsoring {

    private static final String CONTACT = "robin@sava.example";
    private static final Pattern HASH = Pattern.compile("name=\"hash\" value=\"([0-9a-f]{64})\"");

    private final World world;
    private final Walker organizer;
    private final Walker team;
    private final Walker finance;
    private final Walker legal;
    private final String reference;

    Sponsoring(World world, Walker organizer, String reference) {
        this.world = world;
        this.organizer = organizer;
        this.reference = reference;
        this.team = world.member("sponsorship");
        this.finance = world.member("finance");
        this.legal = world.member("legal");
    }

    void agree() {
        JsonNode planned = organizer.looksAt(reference, "complete-details");
        assertThat(planned.path("sponsorName").asString()).isEqualTo(Evening.SPONSOR);
        assertThat(planned.path("amount").asInt()).isEqualTo(20_000);
        Map<String, Object> data = new HashMap<>();
        planned.propertyStream().forEach(field -> data.put(field.getKey(), field.getValue()));
        data.putAll(Map.of("contactName", "Robin Marsh", "contactEmail", CONTACT));
        data.putAll(Map.of("addOns", List.of("lunch"), "benefits", List.of("Logo", "A stand")));
        organizer.does(reference, "complete-details", data);

        team.does(reference, "vet-sponsor", World.APPROVE);
        team.does(reference, "negotiate-terms", World.APPROVE);
        legal.does(reference, "legal-review", World.APPROVE);
        finance.does(reference, "finance-review", World.APPROVE);
        assertThat(world.letter(CONTACT, "An offer to sponsor").path("text").asString())
                .contains("20,000.00");
        team.does(reference, "record-answer", Map.of("answer", "accept"));
    }

    /** The sponsor has no account. A mail scanner may follow the link before; that signs nothing. */
    void sign() {
        String link = world.link(CONTACT, "sign-agreement");
        Wire sponsor = world.guest();
        assertThat(sponsor.file(link + "/agreement.pdf")).startsWith("%PDF".getBytes());
        Matcher hash = HASH.matcher(world.guest().see(link));
        assertThat(hash.find()).isTrue();
        assertThat(organizer.waits(reference)).contains("sponsor-signs");
        Map<String, String> signature =
                Map.of("act", "sign", "name", "Robin Marsh", "mayBind", "true", "hash", hash.group(1));
        assertThat(sponsor.fillIn(link, signature).statusCode()).isEqualTo(302);
        HttpResponse<String> twice = sponsor.sendAgain(link, signature);
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(twice.body()).contains("<h1").doesNotContain(link);
        assertThat(sponsor.see(link)).doesNotContain("name=\"mayBind\"");
        assertThat(organizer.timeline(reference))
                .anyMatch(text -> text.contains("Robin Marsh") && text.contains(hash.group(1)));
        assertThat(organizer.timeline(reference)).noneMatch(text -> text.contains("/once/"));

        legal.does(reference, "countersign-agreement", World.APPROVE);
        assertThat(organizer.find(reference).path("decision").asString()).isEqualTo("approved");
        assertThat(organizer.status("/api/cases/" + reference + "/agreement.pdf"))
                .isEqualTo(200);
        assertThat(world.everybody.status("/api/cases/" + reference + "/agreement.pdf"))
                .isEqualTo(401);
    }

    void pay(String day) {
        String number = deal().path("invoice").path("number").asString();
        assertThat(world.letter(CONTACT, "Invoice").path("text").asString()).contains(number);
        assertThat(organizer.waits(reference)).doesNotContain("deliver-benefit");
        finance.does(reference, "confirm-payment", Map.of("payment", "received", "paidAmount", 20_000, "paidOn", day));
        assertThat(deal().path("invoice").path("status").asString()).isEqualTo("paid");
        assertThat(organizer.waits(reference)).contains("deliver-benefit");
    }

    /** One by one, each with proof. */
    void deliver() {
        for (String benefit : List.of("Logo", "A stand")) {
            organizer.does(
                    reference,
                    "deliver-benefit",
                    Map.of("benefit", benefit, "delivered", "yes", "proof", "https://example.org/" + benefit.length()));
        }
        assertThat(deal().path("benefits").valueStream().map(one -> one.path("status")
                        .asString()))
                .containsExactly("delivered", "delivered");
    }

    void thank() {
        String link = world.link(CONTACT, "sponsor-feedback");
        assertThat(world.guest()
                        .fillIn(link, Map.of("rating", "5", "feedback", "Lovely"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(organizer.find(reference).path("outcome").asString()).isEqualTo("fulfilled");
        assertThat(world.letter(CONTACT, "Thank you").path("text").asString()).contains("Delivered: Logo");
    }

    private JsonNode deal() {
        return team.get("/api/sponsors?q=Sava")
                .path("items")
                .path(0)
                .path("agreements")
                .path(0);
    }
}
