package org.chapterhouse.web;

import java.util.List;
import java.util.Map;
import org.chapterhouse.api.Problems;
import org.chapterhouse.api.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;

/**
 * A failure as it will be told, in no language yet.
 *
 * @param key key of the sentence in the message bundles; its last segment makes the problem's type
 * @param details further members of the document
 * @param headers what HTTP wants beside the status, such as {@code Allow}
 * @param lostRace whether the same request may succeed when it is sent again
 */
record Problem(
        HttpStatusCode status,
        String key,
        List<Object> arguments,
        Map<String, Object> details,
        HttpHeaders headers,
        boolean lostRace) {

    static Problem of(HttpStatusCode status, String key, Object... arguments) {
        return new Problem(status, key, List.of(arguments), Map.of(), HttpHeaders.EMPTY, false);
    }

    static Problem of(Refusal refusal) {
        return new Problem(
                refusal.status(),
                refusal.messageKey(),
                java.util.Arrays.asList(refusal.arguments()),
                refusal.details(),
                HttpHeaders.EMPTY,
                false);
    }

    Problem with(Map<String, Object> more) {
        return new Problem(status, key, arguments, more, headers, lostRace);
    }

    Problem with(HttpHeaders more) {
        return new Problem(status, key, arguments, details, more, lostRace);
    }

    Problem asLostRace() {
        return new Problem(status, key, arguments, details, headers, true);
    }

    String type() {
        return Problems.type(key).toString();
    }
}
