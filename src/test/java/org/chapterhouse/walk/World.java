package org.chapterhouse.walk;

import java.net.URI;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The running network: who works in it, whose mail can be read, and whose clock can be moved. */
final class World {

    static final Map<String, Object> APPROVE = Map.of("decision", "approve", "comment", "Good.");

    final Wire everybody;
    final Walker manager;
    final Walker admin;
    private final int port;

    World(int port) {
        this.port = port;
        this.everybody = guest();
        this.manager = member("manager");
        this.admin = member("admin");
    }

    Wire guest() {
        return new Wire(port);
    }

    /** One of the demo's accounts, or of a test's. */
    Walker member(String name) {
        return new Walker(guest(), name);
    }

    Walker member(String name, String password) {
        return new Walker(guest(), name, password);
    }

    /** Moves the time; what became due has happened when this returns. */
    OffsetDateTime advance(String by) {
        return OffsetDateTime.parse(
                admin.post("/api/demo/clock", Map.of("advance", by)).path("now").asString());
    }

    LocalDateTime evening(int days, ZoneId zone) {
        return advance("PT1S")
                .atZoneSameInstant(zone)
                .toLocalDate()
                .plusDays(days)
                .atTime(19, 0);
    }

    /** The newest letter to somebody whose subject contains that. */
    JsonNode letter(String to, String subject) {
        return letters(to).stream()
                .filter(mail -> mail.path("subject").asString().contains(subject))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no letter “" + subject + "” but "
                        + letters(to).stream().map(mail -> mail.path("subject")).toList()));
    }

    /** Where the newest link of that purpose leads that somebody was sent. */
    String link(String to, String purpose) {
        return letters(to).stream()
                .flatMap(mail -> mail.path("links").valueStream())
                .map(link -> URI.create(link.asString()).getPath())
                .filter(path -> path.startsWith("/once/" + purpose + "/"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link to " + purpose));
    }

    private List<JsonNode> letters(String to) {
        return admin.get("/api/demo/mails?limit=100&to=" + Wire.encoded(to))
                .path("items")
                .valueStream()
                .toList();
    }
}
