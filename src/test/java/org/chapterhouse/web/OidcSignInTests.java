package org.chapterhouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chapterhouse.TestPostgres;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.Identities;
import org.chapterhouse.people.People;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Signing in by way of a real OpenID provider, named by nothing but Spring's own properties. */
@SpringBootTest(
        classes = WebTestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "db-scheduler.enabled=false")
@ContextConfiguration(initializers = TestPostgres.class)
class OidcSignInTests {

    private static final OpenIdProvider PROVIDER = new OpenIdProvider();

    @DynamicPropertySource
    static void theProvider(DynamicPropertyRegistry properties) {
        String client = "spring.security.oauth2.client.registration.club.";
        properties.add(client + "client-id", () -> OpenIdProvider.CLIENT);
        properties.add(client + "client-secret", () -> OpenIdProvider.SECRET);
        properties.add(client + "client-name", () -> "Club ID");
        properties.add(client + "scope", () -> "openid,email");
        properties.add("spring.security.oauth2.client.provider.club.issuer-uri", PROVIDER::issuer);
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Identities identities;

    @Autowired
    private JdbcClient jdbc;

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeEach
    void somebodyWithAnAccount() {
        accounts.put(new Accounts.Account(
                "olga", "Olga", "olga@example.org", null, Set.of(), Set.of(), null, Locale.ENGLISH, ZoneId.of("UTC")));
        accounts.enable("olga", true);
        jdbc.sql("delete from people_identity").update();
    }

    @AfterAll
    static void theProviderGoes() {
        PROVIDER.close();
    }

    private String here(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Accept", "text/html")
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Follows redirects as a browser does, until there is a page. */
    private HttpResponse<String> follow(HttpResponse<String> answer) {
        HttpResponse<String> last = answer;
        for (int hop = 0; hop < 10 && last.statusCode() / 100 == 3; hop++) {
            last = get(location(last));
        }
        return last;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.uri()
                .resolve(answer.headers().firstValue("Location").orElseThrow())
                .toString();
    }

    /** Goes to the provider, gives one's name there, and comes back. */
    private HttpResponse<String> signInAs(String name, String next) {
        HttpResponse<String> there =
                follow(get(here("/oauth2/authorization/club?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8))));
        assertThat(there.uri().toString()).startsWith(PROVIDER.issuer() + "/login");
        Matcher hidden =
                Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"").matcher(there.body());
        assertThat(hidden.find()).as(there.body()).isTrue();
        HttpResponse<String> back = send(HttpRequest.newBuilder(URI.create(PROVIDER.issuer() + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + name + "&password=" + OpenIdProvider.PASSWORD + "&_csrf="
                        + URLEncoder.encode(hidden.group(1), StandardCharsets.UTF_8)))
                .build());
        return follow(back);
    }

    private long olga() {
        return jdbc.sql("select id from people_account where username = 'olga'")
                .query(Long.class)
                .single();
    }

    @Test
    void thePageOffersTheProviderByName() {
        assertThat(get(here("/sign-in?next=/inbox")).body())
                .contains("Sign in with Club ID", "/oauth2/authorization/club?next=/inbox");
    }

    @Test
    void aConfirmedAddressOpensTheAccountAndTheWayBackIsKept() {
        HttpResponse<String> back = signInAs("olga", "/chapters/x?tab=1");
        assertThat(back.uri().toString()).isEqualTo(here("/chapters/x?tab=1"));
        HttpResponse<String> me =
                send(HttpRequest.newBuilder(URI.create(here("/api/me"))).build());
        assertThat(me.body()).contains("\"username\":\"olga\"");
        assertThat(identities.of(olga())).hasSize(1);
        assertThat(jdbc.sql("select max_inactive_interval from web_session where principal_name = 'olga'")
                        .query(Integer.class)
                        .list())
                .containsOnly(8 * 60 * 60);
    }

    @Test
    void nobodyIsSentToAnotherSiteAfterwards() {
        assertThat(signInAs("olga", "https://evil.example/").uri().toString()).isEqualTo(here("/"));
    }

    @Test
    void anUnconfirmedAddressIsRefusedWithAPageThatSaysWhatToDo() {
        HttpResponse<String> refused = signInAs("unconfirmed.olga", "/");
        assertThat(refused.uri().getPath()).isEqualTo("/sign-in/refused");
        assertThat(refused.body()).contains("Confirm your address there and try again");
        assertThat(get(here("/api/me")).statusCode()).isEqualTo(401);
        assertThat(identities.of(olga())).isEmpty();
    }

    @Test
    void aStrangerWithAConfirmedAddressIsLedToWhereAnAccountIsMade() {
        HttpResponse<String> there = signInAs("paul", "/");
        assertThat(there.uri().getPath()).startsWith("/once/confirm-email/");
        assertThat(people.byUsername("paul")).isEmpty();
    }

    @Test
    void aDisabledAccountStaysShut() {
        accounts.enable("olga", false);
        assertThat(signInAs("olga", "/").body()).contains("is disabled");
        assertThat(get(here("/api/me")).statusCode()).isEqualTo(401);
    }

    @Test
    void whoeverComesBackWithoutHavingGoneIsRefused() {
        HttpResponse<String> refused = follow(get(here("/login/oauth2/code/club?code=x&state=y")));
        assertThat(refused.body()).contains("did not say who you are");
        assertThat(get(here("/api/me")).statusCode()).isEqualTo(401);
    }

    @Test
    void aSessionThatWasBegunToAskSoonEndsAndHoldsNobodysTokens() {
        get(here("/oauth2/authorization/club"));
        assertThat(jdbc.sql("select max_inactive_interval from web_session where principal_name is null")
                        .query(Integer.class)
                        .list())
                .containsOnly(600);
        signInAs("olga", "/");
        assertThat(jdbc.sql("select attribute_name from web_session_attributes")
                        .query(String.class)
                        .list())
                .noneMatch(name -> name.contains("AuthorizedClient"));
    }
}
