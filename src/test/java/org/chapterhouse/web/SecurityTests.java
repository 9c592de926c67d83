package org.chapterhouse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.web.Browser.basic;

import java.net.http.HttpResponse;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WebTest
class SecurityTests {

    private static final String PASSWORD = "long enough";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;

    @BeforeEach
    void somebodyAndAnAdmin() {
        browser = new Browser(port);
        account("ada", Set.of("community-managers"), Set.of("europe"));
        account("root", Set.of("policy-admins"), Set.of());
    }

    private void account(String username, Set<String> groups, Set<String> regions) {
        if (people.byUsername(username).isEmpty()) {
            accounts.enable(username, true);
            accounts.put(new Accounts.Account(
                    username,
                    "Name of " + username,
                    username + "@example.org",
                    PASSWORD,
                    groups,
                    regions,
                    null,
                    Locale.ENGLISH,
                    ZoneId.of("UTC")));
        }
    }

    private static Map<String, String> as(String username) {
        return Map.of("Authorization", basic(username, PASSWORD));
    }

    private static Map<String, String> with(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    @Test
    void visitorsReadWhatIsPublicAndNothingElse() {
        assertThat(browser.get("/", Map.of()).statusCode()).isEqualTo(200);
        assertThat(browser.get("/chapters/x", Map.of()).statusCode()).isEqualTo(200);
        assertThat(browser.get("/api/chapters/x", Map.of()).statusCode()).isEqualTo(200);
        assertThat(browser.get("/actuator/health", Map.of()).statusCode()).isEqualTo(200);
        for (String path : new String[] {"/api/me", "/api/nothing", "/api/policy/x", "/engine-rest/version"}) {
            assertThat(browser.get(path, Map.of()).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(browser.json("/api/chapters/x", Map.of(), "{}").statusCode()).isIn(401, 403);
    }

    @Test
    void aProgramWithoutCredentialsIsToldHowToBringThem() {
        HttpResponse<String> answer = browser.get("/api/me", Map.of("Accept", "text/html"));
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.headers().allValues("WWW-Authenticate"))
                .hasSize(2)
                .anyMatch(way -> way.startsWith("Basic"))
                .anyMatch(way -> way.startsWith("Bearer"));
        assertThat(answer.body()).contains("\"status\":401", "problems/sign-in-needed");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void onlyAdminsGetToTheAdminsAddresses() {
        for (String path : new String[] {"/api/policy/x", "/engine-rest/version", "/actuator/prometheus"}) {
            assertThat(browser.get(path, as("ada")).statusCode()).as(path).isEqualTo(403);
        }
        for (String path : new String[] {"/api/policy/x", "/engine-rest/version"}) {
            assertThat(browser.get(path, as("root")).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(browser.json("/engine-rest/deployment/create", as("root"), "{}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.get("/actuator/env", as("root")).statusCode()).isEqualTo(404);
    }

    @Test
    void basicLeavesNoSessionAndTheUsernamesCaseDoesNotMatter() {
        HttpResponse<String> answer = browser.get("/api/me", as("Ada"));
        assertThat(answer.body())
                .contains("\"username\":\"ada\"", "\"groups\":[\"community-managers\"]", "{\"id\":\"europe\"");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(browser.get("/api/probe/who", as("ada")).body()).contains("\"same\":true");
        assertThat(browser.json("/api/probe", as("ada"), "{\"text\":\"x\"}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void wrongPasswordsAndUnknownPeopleLookTheSame() {
        String wrong = browser.get("/api/me", Map.of("Authorization", basic("ada", "wrong")))
                .body();
        String unknown = browser.get("/api/me", Map.of("Authorization", basic("nobody", "wrong")))
                .body();
        assertThat(wrong).contains("bad-credentials").isEqualTo(unknown);
        assertThat(browser.get("/api/me", Map.of("Authorization", basic("a\0b", "x")))
                        .statusCode())
                .isEqualTo(401);
        assertThat(browser.get("/api/me", Map.of("Authorization", "Basic ###")).statusCode())
                .isEqualTo(401);
        assertThat(browser.get("/api/me", Map.of("Authorization", "Bearer chh_x"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void whoeverGuessesHasToWaitAndNobodyElse() {
        account("victim", Set.of(), Set.of());
        int last = 0;
        for (int attempt = 0; attempt < 12; attempt++) {
            last = browser.get("/api/me", Map.of("Authorization", basic("victim", "wrong" + attempt)))
                    .statusCode();
        }
        assertThat(last).isEqualTo(429);
        assertThat(browser.get("/api/me", as("victim")).statusCode()).isEqualTo(429);
        assertThat(browser.get("/api/me", as("ada")).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyLocksAnOwnerOutOfABrowserThatIsKnown() {
        account("owner", Set.of(), Set.of());
        signIn("owner", "/");
        assertThat(browser.cookie("chapterhouse-device")).isNotNull();
        Browser stranger = new Browser(port);
        for (int attempt = 0; attempt < 11; attempt++) {
            postSignIn(stranger, "owner", "wrong" + attempt);
        }
        assertThat(location(postSignIn(stranger, "owner", PASSWORD))).contains("error=wait");
        assertThat(location(signIn("owner", "/"))).isEqualTo("/");
        for (int attempt = 0; attempt < 11; attempt++) {
            postSignIn(browser, "owner", "wrong" + attempt);
        }
        assertThat(location(postSignIn(browser, "owner", PASSWORD))).contains("error=wait");
    }

    private HttpResponse<String> postSignIn(Browser from, String username, String password) {
        String token = java.util.Objects.requireNonNull(
                from.get("/chapters/csrf", Map.of()).body());
        return from.form(
                "/sign-in", "username=" + username + "&password=" + password.replace(' ', '+') + "&_csrf=" + token);
    }

    @Test
    void anAddressSignsInAsWellAsTheUserName() {
        assertThat(browser.get("/api/me", Map.of("Authorization", basic("ADA@example.org", PASSWORD)))
                        .body())
                .contains("\"username\":\"ada\"");
    }

    @Test
    void aTokenShowsItsSecretOnceAndDoesWhatItsScopesSay() {
        HttpResponse<String> made = browser.json("/api/tokens", as("ada"), "{\"name\":\"reads\"}");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.headers().firstValue("Cache-Control")).hasValue("no-store");
        String secret = secret(made);
        assertThat(browser.get("/api/tokens", as("ada")).body())
                .contains("reads")
                .doesNotContain(secret);
        assertThat(browser.get("/api/me", with(secret)).statusCode()).isEqualTo(200);
        assertThat(browser.json("/api/probe", with(secret), "{}").statusCode()).isEqualTo(403);
        String writer = secret(browser.json("/api/tokens", as("ada"), "{\"name\":\"w\",\"scopes\":[\"write\"]}"));
        assertThat(browser.json("/api/probe", with(writer), "{}").statusCode()).isEqualTo(200);
        assertThat(browser.json("/api/tokens", with(writer), "{\"name\":\"another\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anAdminsTokenIsAnAdminsOnlyIfItSaysSo() {
        String plain = secret(browser.json("/api/tokens", as("root"), "{\"name\":\"p\",\"scopes\":[\"write\"]}"));
        String admin = secret(browser.json("/api/tokens", as("root"), "{\"name\":\"a\",\"scopes\":[\"admin\"]}"));
        assertThat(browser.get("/api/policy/x", with(plain)).statusCode()).isEqualTo(403);
        assertThat(browser.get("/api/me", with(plain)).body()).contains("\"groups\":[]");
        assertThat(browser.get("/api/policy/x", with(admin)).statusCode()).isEqualTo(200);
    }

    @Test
    void aTokenThatIsDeletedOrExpiredOpensNothing() {
        String secret = secret(browser.json("/api/tokens", as("ada"), "{\"name\":\"old\"}"));
        jdbc.sql("update people_token set expires_at = now() - interval '1 second' where name = 'old'")
                .update();
        assertThat(browser.get("/api/me", with(secret)).statusCode()).isEqualTo(401);

        HttpResponse<String> made = browser.json("/api/tokens", as("ada"), "{\"name\":\"gone\"}");
        String place = made.headers().firstValue("Location").orElseThrow();
        assertThat(browser.send("DELETE", place, as("root"), null).statusCode()).isEqualTo(404);
        assertThat(browser.send("DELETE", place, as("ada"), null).statusCode()).isEqualTo(204);
        assertThat(browser.get("/api/me", with(secret(made))).statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenNobodyCouldUseIsRefusedFieldByField() {
        HttpResponse<String> answer =
                browser.json("/api/tokens", as("ada"), "{\"name\":\" \",\"scopes\":[\"all\",null],\"days\":0}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"name\"", "\"field\":\"scopes\"", "\"field\":\"days\"");
    }

    @Test
    void aDisabledAccountIsOutAtOnceWhateverItCameWith() {
        account("leaver", Set.of(), Set.of());
        String secret = secret(browser.json("/api/tokens", as("leaver"), "{\"name\":\"t\"}"));
        signIn("leaver", "/api/me");
        assertThat(browser.get("/api/me", Map.of()).statusCode()).isEqualTo(200);
        accounts.enable("leaver", false);
        assertThat(browser.get("/api/me", Map.of()).statusCode()).isEqualTo(401);
        assertThat(browser.get("/api/me", with(secret)).statusCode()).isEqualTo(401);
        assertThat(browser.get("/api/me", as("leaver")).statusCode()).isEqualTo(401);
    }

    @Test
    void aPersonSignsInAndComesBackToWhereTheyWere() {
        HttpResponse<String> away = browser.get("/inbox/x?due=today", Map.of("Accept", "text/html"));
        assertThat(away.statusCode()).isEqualTo(302);
        assertThat(location(away)).isEqualTo("/sign-in?next=%2Finbox%2Fx%3Fdue%3Dtoday");
        assertThat(away.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(location(signIn("ada", "/inbox/x?due=today"))).isEqualTo("/inbox/x?due=today");
        assertThat(browser.get("/inbox/x", Map.of()).statusCode()).isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from web_session where principal_name = 'ada'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void nobodyIsSentToAnotherSiteAfterSigningIn() {
        assertThat(location(signIn("ada", "https://evil.example/"))).isEqualTo("/");
        for (String trap : new String[] {"//evil.example", "/\\evil.example", "/ x", "/../x", null, "javascript:1"}) {
            assertThat(PageAnswers.localPath(trap)).isEqualTo("/");
        }
    }

    @Test
    void aSessionCookieNeedsTheCsrfHeaderAndGroupsAreReadAfresh() {
        signIn("ada", "/");
        assertThat(browser.json("/api/probe", Map.of(), "{}").statusCode()).isEqualTo(403);
        String token = csrfToken();
        assertThat(browser.json("/api/probe", Map.of("X-CSRF-TOKEN", token), "{}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.json("/api/probe", Map.of("X-CSRF-TOKEN", token + "x"), "{}")
                        .statusCode())
                .isEqualTo(403);
        people.join(people.byUsername("ada").orElseThrow().id(), "madrid", "organizer");
        assertThat(browser.get("/api/me", Map.of()).body())
                .contains("\"organizers\"", "{\"slug\":\"madrid\",\"role\":\"organizer\"}");
        people.leave(people.byUsername("ada").orElseThrow().id(), "madrid");
    }

    @Test
    void aRememberedBasicPasswordIsNoUseToAnotherSite() {
        Map<String, String> headers = Map.of("Authorization", basic("ada", PASSWORD), "Sec-Fetch-Site", "cross-site");
        assertThat(browser.json("/api/probe", headers, "{}").statusCode()).isEqualTo(403);
        Map<String, String> admin = Map.of("Authorization", basic("root", PASSWORD), "Sec-Fetch-Site", "cross-site");
        assertThat(browser.json("/engine-rest/deployment/create", admin, "{}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void badCredentialsDoNotHideBehindASession() {
        signIn("ada", "/");
        assertThat(browser.get("/api/me", Map.of("Authorization", basic("ada", "wrong")))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        HttpResponse<String> page = browser.get("/", Map.of());
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
    }

    @Test
    void theSessionsCookieIsOutOfReachOfScripts() {
        String cookie = signIn("ada", "/").headers().allValues("Set-Cookie").stream()
                .filter(header -> header.startsWith("chapterhouse="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax");
    }

    private HttpResponse<String> signIn(String username, String next) {
        String token = csrfToken();
        HttpResponse<String> answer = browser.form(
                "/sign-in",
                "username=" + username + "&password=" + PASSWORD.replace(' ', '+') + "&_csrf=" + token + "&next="
                        + java.net.URLEncoder.encode(next, java.nio.charset.StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).doesNotContain("error");
        return answer;
    }

    private String csrfToken() {
        return java.util.Objects.requireNonNull(
                browser.get("/chapters/csrf", Map.of()).body());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://127.0.0.1:\\d+", "");
    }

    private static String secret(HttpResponse<String> made) {
        Matcher secret = Pattern.compile("\"token\":\"(chh_[^\"]{43})\"").matcher(made.body());
        assertThat(secret.find()).as(made.body()).isTrue();
        return secret.group(1);
    }
}
