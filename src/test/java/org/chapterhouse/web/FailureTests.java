package org.chapterhouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chapterhouse.people.Accounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebTest
class FailureTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    private Browser browser;

    @BeforeEach
    void aCaller() {
        browser = new Browser(port);
        accounts.put(new Accounts.Account(
                "eva",
                "Eva",
                "eva@example.org",
                null,
                Set.of(),
                Set.of(),
                null,
                Locale.forLanguageTag("es-MX"),
                ZoneId.of("UTC")));
        accounts.put(new Accounts.Account(
                "fay",
                "Fay",
                "fay@example.org",
                "long enough",
                Set.of(),
                Set.of(),
                null,
                Locale.ENGLISH,
                ZoneId.of("UTC")));
    }

    private static Map<String, String> fay(String... more) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Authorization", Browser.basic("fay", "long enough"));
        for (int i = 0; i < more.length; i += 2) {
            headers.put(more[i], more[i + 1]);
        }
        return headers;
    }

    private HttpResponse<String> post(String body) {
        return browser.json("/api/probe", fay(), body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\":                   | json-syntax           | line 1",
                "{\"text\":\"x\"} trailing    | json-syntax           | line 1",
                "{\"txet\":\"x\"}             | json-unknown-property | txet",
                "{\"number\":\"many\"}        | json-type             | number",
                "{\"number\":12345678901234}  | json-type             | number",
                "{\"text\":5}                 | json-type             | text",
                "{\"text\":true}              | json-type             | text",
                "{\"text\":\"a\",\"text\":\"b\"} | json-duplicate        | text",
                "{\"data\":{\"a\":1,\"a\":2}}   | json-duplicate        | a",
                "[]                           | json-shape            | shape",
                "{\"text\":\"a\\u0000b\"}     | characters            | characters",
                "{\"data\":{\"\\u0000\":1}}   | characters            | characters",
                "{\"text\":\"\\ud800\"}       | characters            | characters",
            })
    void aBodyThatCannotBeReadIsToldSo(String body, String type, String word) {
        HttpResponse<String> answer = post(body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("problems/" + type + "\"", word).doesNotContain("tools.jackson");
    }

    @Test
    void textWithEveryKindOfCharacterPasses() {
        String body = "{\"text\":\"ñ 日本 \\ud83d\\ude00 😀 \\\\u0000 \\n\"}";
        HttpResponse<String> answer = post(body);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("日本 😀 😀 \\\\u0000");
    }

    @Test
    void aBodyNestedWithoutEndIsRefused() {
        assertThat(post("{\"data\":{\"a\":" + "[".repeat(100_000)).body()).contains("json-too-complex");
        assertThat(post("{\"data\":{\"a\":" + "[".repeat(20) + "]".repeat(20) + "}}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aMissingOrForeignOrEndlessBodyIsToldSo() {
        assertThat(browser.json("/api/probe", fay(), "").body()).contains("body-missing");
        for (String type : new String[] {"text/plain", "*/*", "application/*", "application/json;charset=none"}) {
            assertThat(browser.send("POST", "/api/probe", fay("Content-Type", type), "{}")
                            .statusCode())
                    .as(type)
                    .isEqualTo(415);
        }
        assertThat(post("{\"text\":\"" + "x".repeat(3_000_000) + "\"}").statusCode())
                .isEqualTo(413);
    }

    @Test
    void aFileThatIsTooLargeIsToldSoOnAPageAsWell() {
        String form = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                + "x".repeat(22 << 20) + "\r\n--x--\r\n";
        HttpResponse<String> answer = browser.send(
                "POST",
                "/probe",
                Map.of(
                        "Accept",
                        "text/html",
                        "Content-Type",
                        "multipart/form-data; boundary=x",
                        "Referer",
                        "http://127.0.0.1/cases/EVT-2026-000001?said=started"),
                form);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("at most 10 MB").contains("href=\"/cases/EVT-2026-000001?said=started\"");
    }

    @Test
    void fieldsToBlameAreNamed() {
        HttpResponse<String> answer = browser.json("/api/probe/refused", fay(), "{}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body())
                .contains("\"errors\":[{\"field\":\"metrics[0].expected\",\"message\":\"so not\"}]", "\"title\":");
    }

    @Test
    void wrongVerbsAddressesAndParametersHaveTheirOwnStatus() {
        assertThat(browser.send("DELETE", "/api/probe", fay(), null).statusCode())
                .isEqualTo(405);
        assertThat(browser.send("DELETE", "/api/probe", fay(), null).headers().firstValue("Allow"))
                .hasValue("POST");
        assertThat(browser.get("/api/nothing", fay()).statusCode()).isEqualTo(404);
        assertThat(browser.get("/api/probe/number/abc?limit=1", fay()).statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/api/probe/number/1?limit=abc", fay()).body()).contains("parameter-type", "limit");
        assertThat(browser.get("/api/probe/number/1", fay()).body()).contains("parameter-missing", "limit");
        assertThat(browser.get("/api/probe/number/1?limit=1%00", fay()).statusCode())
                .isEqualTo(400);
        assertThat(browser.get("/api/probe/number/1%00?limit=1", fay()).statusCode())
                .isEqualTo(400);
        assertThat(browser.send("BREW", "/api/probe", fay(), null).statusCode()).isEqualTo(405);
    }

    @Test
    void anAddressWithBrokenEscapesIsAnswered400() throws IOException {
        assertThat(raw("GET /api/chapters/x%zz HTTP/1.1")).startsWith("HTTP/1.1 400");
        assertThat(raw("GET /sign-in?next=%zz HTTP/1.1")).startsWith("HTTP/1.1 400");
        assertThat(raw("GET /api/chapters/../x HTTP/1.1")).startsWith("HTTP/1.1 4");
    }

    private String raw(String line) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write((line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            try (InputStream answer = socket.getInputStream()) {
                return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    @Test
    void whatNobodyForesawIsANumberAndNothingElse() {
        HttpResponse<String> answer = browser.get("/api/probe/broken", fay());
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .containsPattern("\"reference\":\"[0-9a-f]{10}\"")
                .doesNotContain("secret detail", "Exception");
    }

    @Test
    void aLostRaceIsAConflict() {
        HttpResponse<String> answer = browser.get("/api/probe/race", fay());
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("changed-meanwhile");
    }

    @Test
    void aProgramIsAnsweredInTheLanguageItAsksForOrElseTheAccounts() {
        assertThat(browser.get("/api/nothing", fay("Accept-Language", "de, es;q=0.8"))
                        .body())
                .contains("No encontrado");
        assertThat(browser.get("/api/nothing", fay("Accept-Language", "*")).body())
                .contains("Not found");
        assertThat(browser.get("/api/me", Map.of("Accept-Language", "es")).body())
                .contains("Primero inicia sesión");
    }

    @Test
    void aPersonGetsAPageAndNoDocument() {
        HttpResponse<String> page = browser.get("/chapters/none", Map.of("Accept", "text/html"));
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body()).contains("<h1");
        HttpResponse<String> forged = browser.form("/sign-in", "username=a&password=b");
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("<h1");
    }
}
