package org.chapterhouse.walk;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Real HTTP with the running server for one who has no account: pages, and forms as a browser sends them. */
class Wire {

    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String base;
    private String proof = "";

    Wire(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** A page or a file that everybody may see. */
    String see(String path) {
        return fine(send(request(path).GET()));
    }

    int status(String path) {
        return send(request(path).GET()).statusCode();
    }

    byte[] file(String path) {
        return wait(() -> http.send(request(path).build(), BodyHandlers.ofByteArray()))
                .body();
    }

    /** Looks at a page and sends its form; follows nothing. */
    HttpResponse<String> fillIn(String path, Map<String, String> fields) {
        Matcher form = PROOF.matcher(see(path));
        if (!form.find()) {
            throw new AssertionError("no form on " + path.replaceAll("/once/.*", "/once/…"));
        }
        proof = form.group(1);
        return sendAgain(path, fields);
    }

    /** Sends a form without looking at the page again, as somebody who goes back and presses the button once more. */
    HttpResponse<String> sendAgain(String path, Map<String, String> fields) {
        String body = "_csrf=" + encoded(proof)
                + fields.entrySet().stream()
                        .map(field -> "&" + field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining());
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return wait(() -> http.send(request.build(), BodyHandlers.ofString()));
    }

    static String fine(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static <T> T wait(Exchange<T> exchange) {
        try {
            return exchange.run();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private interface Exchange<T> {
        T run() throws IOException, InterruptedException;
    }
}
