package org.chapterhouse.walk;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.chapterhouse.Cast;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with an account who uses the API. */
final class Walker {

    private static final JsonMapper JSON = new JsonMapper();

    private final Wire wire;
    private final String name;
    private final String password;

    Walker(Wire wire, String name) {
        this(wire, name, Cast.PASSWORD);
    }

    Walker(Wire wire, String name, String password) {
        this.wire = wire;
        this.name = name;
        this.password = password;
    }

    JsonNode get(String path) {
        return read(wire.send(request(path).GET()).body());
    }

    int status(String path) {
        return wire.send(request(path).GET()).statusCode();
    }

    JsonNode post(String path, Object body) {
        return read(Wire.fine(wire.send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))))));
    }

    JsonNode csv(String path, String file) {
        return read(Wire.fine(
                wire.send(request(path).header("Content-Type", "text/csv").POST(BodyPublishers.ofString(file)))));
    }

    /** What is answered to something that may not be right. */
    HttpResponse<String> tries(String path, String type, String body) {
        return wire.send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> triesToStart(String flow, Map<String, Object> data) {
        return tries("/api/cases", "application/json", JSON.writeValueAsString(Map.of("flow", flow, "data", data)));
    }

    String start(String flow, Map<String, Object> data) {
        return post("/api/cases", Map.of("flow", flow, "data", data))
                .path("reference")
                .asString();
    }

    JsonNode find(String reference) {
        return get("/api/cases/" + reference);
    }

    /** What the case waits for. */
    List<String> waits(String reference) {
        return find(reference)
                .path("waitingFor")
                .valueStream()
                .map(wait -> wait.path("element").asString())
                .toList();
    }

    /** What the task of that step shows, its form's data. */
    JsonNode looksAt(String reference, String step) {
        return get("/api/tasks/" + task(reference, step)).path("data");
    }

    /** Does the task of that step, as found in one's own inbox. */
    JsonNode does(String reference, String step, Map<String, Object> data) {
        return post("/api/tasks/" + task(reference, step) + "/complete", Map.of("data", data));
    }

    List<String> timeline(String reference) {
        return get("/api/cases/" + reference + "/timeline?limit=200")
                .path("items")
                .valueStream()
                .map(line -> line.path("text").asString(""))
                .toList();
    }

    private String task(String reference, String step) {
        return get("/api/tasks?queue=all&limit=200&q=" + reference)
                .path("items")
                .valueStream()
                .filter(task -> task.path("case").asString().equals(reference))
                .filter(task -> task.path("element").asString().equals(step))
                .map(task -> task.path("id").asString())
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " finds no " + step + ", the case waits for "
                        + find(reference).path("waitingFor")));
    }

    private java.net.http.HttpRequest.Builder request(String path) {
        String both = name + ":" + password;
        return wire.request(path)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
    }

    private static JsonNode read(String body) {
        return JSON.readTree(body);
    }
}
