package org.chapterhouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chapterhouse.people.Accounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What every answer carries, whoever gives it. */
@WebTest
class HeadersTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @BeforeEach
    void somebody() {
        accounts.put(new Accounts.Account(
                "hana",
                "Hana",
                "hana@example.org",
                "three green kites",
                Set.of(),
                Set.of(),
                null,
                Locale.ENGLISH,
                ZoneId.of("UTC")));
    }

    @Test
    void pagesFilesRefusalsAndFailuresCarryTheSameHeaders() {
        Browser browser = new Browser(port);
        Map<String, HttpResponse<String>> answers = new LinkedHashMap<>();
        answers.put("a page", browser.get("/sign-in", Map.of("Accept", "text/html")));
        answers.put("a file", browser.get("/assets/icon.svg", Map.of()));
        answers.put("no such page", browser.get("/nowhere", Map.of("Accept", "text/html")));
        answers.put("no such file", browser.get("/assets/none.css", Map.of()));
        answers.put("sign in first", browser.get("/inbox", Map.of("Accept", "text/html")));
        answers.put("a program's 401", browser.get("/api/me", Map.of()));
        answers.put("no proof", browser.form("/sign-in", "username=x"));
        answers.put("an unknown verb", browser.send("PROPFIND", "/", Map.of(), null));
        answers.put("a suspicious address", browser.get("/a;b=c/%2e%2e/", Map.of()));
        answers.put("health", browser.get("/actuator/health", Map.of()));
        answers.put("metrics", browser.get("/actuator/prometheus", Map.of()));
        answers.put(
                "a failure",
                browser.get("/api/probe/broken", Map.of("Authorization", Browser.basic("hana", "three green kites"))));
        assertThat(answers.get("a failure").statusCode()).isEqualTo(500);
        answers.forEach((what, answer) -> {
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(what + " " + answer.statusCode())
                    .contains("default-src 'self'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'")
                    .doesNotContain("unsafe", "*");
            Map.of(
                            "X-Content-Type-Options", "nosniff",
                            "X-Frame-Options", "DENY",
                            "Referrer-Policy", "same-origin",
                            "Cross-Origin-Opener-Policy", "same-origin",
                            "Cross-Origin-Resource-Policy", "same-origin")
                    .forEach((name, value) -> assertThat(answer.headers().allValues(name))
                            .as(what + " " + name)
                            .isEqualTo(List.of(value)));
            assertThat(answer.headers().firstValue("Permissions-Policy"))
                    .as(what)
                    .isPresent();
            assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                    .as(what)
                    .isEmpty();
        });
    }

    @Test
    void anAddressThatOpensSomethingIsToldToNoOtherPage() {
        HttpResponse<String> answer = new Browser(port).get("/once/reset-password/x", Map.of("Accept", "text/html"));
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void overTlsABrowserIsToldToComeBackThatWay() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setSecure(true);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new AnswerHeaders().doFilter(request, response, new MockFilterChain());
        assertThat(response.getHeader("Strict-Transport-Security")).isEqualTo("max-age=31536000");
    }

    @Test
    void ourOwnCookiesAreSafeOverTlsAndAlwaysSoInProduction() {
        MockHttpServletRequest plain = new MockHttpServletRequest("GET", "/");
        MockHttpServletRequest tls = new MockHttpServletRequest("GET", "/");
        tls.setSecure(true);
        assertThat(cookie(false, plain))
                .contains("HttpOnly", "SameSite=Lax", "Path=/sign-in")
                .doesNotContain("Secure");
        assertThat(cookie(false, tls)).contains("Secure");
        assertThat(cookie(true, plain)).contains("Secure");
    }

    private static String cookie(boolean always, MockHttpServletRequest request) {
        return new SafeCookies(always).cookie(request, "name", "value", "/sign-in", Duration.ofDays(1));
    }
}
