package org.chapterhouse.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * The first answer to a request that may come again.
 *
 * @param headers those that belong to the answer and not to the connection
 * @param body null if it was not kept: it held a secret, or was too long
 */
record KeptAnswer(int status, Map<String, String> headers, byte @Nullable [] body) {

    private static final List<String> KEPT =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_LANGUAGE);
    private static final int LONGEST = 256 * 1024;

    static KeptAnswer of(HttpServletResponse response, byte[] body, boolean secret) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT) {
            String value = HttpHeaders.CONTENT_TYPE.equals(name) ? response.getContentType() : response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        boolean keep = !secret && body.length <= LONGEST;
        return new KeptAnswer(response.getStatus(), keep ? headers : Map.of(), keep ? body : null);
    }

    void repeat(HttpServletResponse response, byte[] kept) throws IOException {
        response.setStatus(status);
        headers.forEach(response::setHeader);
        response.setHeader("Idempotency-Replayed", "true");
        response.getOutputStream().write(kept);
    }
}
