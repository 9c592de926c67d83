package org.chapterhouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.chapterhouse.ApplicationTest;
import org.chapterhouse.Cast;
import org.chapterhouse.Proposals;
import org.chapterhouse.casework.CaseView;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A visitor, an organizer, the manager of the region, a manager of another one and an admin try every endpoint of the
 * table over real HTTP: whom the table does not name is turned away, strangers learn nothing of other people's cases,
 * nothing works without the proof that it comes from our own pages, and nobody ever sees something break.
 */
@ApplicationTest
class PersonaTests {

    /** A part of an address that has a name, with a pattern or without; a pattern may count in braces. */
    private static final String NAMED = "\\{(?:[^{}]|\\{[^{}]*})*}";

    /** Mail programs post there for their users; the address itself holds the right to it. */
    private static final Set<String> WITHOUT_PROOF = Set.of("POST /unsubscribe/{key}/{topic}");

    private static final Pattern HIDDEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private ChapterDirectory chapters;

    @Autowired
    private Casework casework;

    @Autowired
    private Clock clock;

    private final Map<String, Browser> personas = new LinkedHashMap<>();
    private CaseView theirs;

    @BeforeEach
    void everybody() {
        Cast cast = new Cast(accounts);
        Proposals proposals = new Proposals(chapters, people, cast.anybody(), clock, 3);
        theirs = casework.start("event-proposal", proposals.meetup(60, Map.of()), proposals.organizer());
        personas.put("visitor", visitor());
        personas.put("organizer", signedIn(proposals.organizer()));
        personas.put("manager", signedIn(cast.member("community-managers", "europe")));
        personas.put("stranger", signedIn(cast.member("community-managers", "asia")));
        personas.put("admin", signedIn(cast.person(Set.of("policy-admins"), Set.of(), null)));
    }

    private Browser visitor() {
        Browser browser = new Browser(port);
        browser.get("/sign-in", Map.of("Accept", "text/html"));
        return browser;
    }

    private Browser signedIn(Person person) {
        Browser browser = new Browser(port);
        Matcher token = HIDDEN.matcher(
                browser.get("/sign-in", Map.of("Accept", "text/html")).body());
        assertThat(token.find()).isTrue();
        HttpResponse<String> answer = browser.form(
                "/sign-in",
                "username=" + person.username() + "&password=" + Cast.PASSWORD + "&_csrf="
                        + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(302);
        browser.get("/", Map.of("Accept", "text/html"));
        return browser;
    }

    private String task() {
        return theirs.waitingFor().stream()
                .map(CaseView.Waiting::task)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private Browser persona(String who) {
        return Objects.requireNonNull(personas.get(who), who);
    }

    /** A new one each time: one of the endpoints deletes it. */
    private String draft() {
        HttpResponse<String> made =
                send(persona("organizer"), "POST", "/api/drafts", true, "{\"flow\":\"event-proposal\",\"data\":{}}");
        assertThat(made.statusCode()).isEqualTo(201);
        String place = made.headers().firstValue("Location").orElseThrow();
        return place.substring(place.lastIndexOf('/') + 1);
    }

    private static HttpResponse<String> send(
            Browser browser, String verb, String path, boolean withProof, String body) {
        boolean program = path.startsWith("/api/");
        Map<String, String> headers = new HashMap<>();
        headers.put("Accept", program ? "application/json" : "text/html");
        headers.put("Content-Type", program ? "application/json" : "application/x-www-form-urlencoded");
        String proof = browser.cookie("XSRF-TOKEN");
        if (withProof && proof != null) {
            headers.put("X-CSRF-TOKEN", proof);
        }
        return browser.send(verb, path, headers, verb.equals("GET") ? null : body);
    }

    private HttpResponse<String> tries(String who, EndpointTests.Endpoint endpoint, boolean withProof) {
        Map<String, Supplier<String>> objects =
                Map.of("case", theirs::reference, "task", this::task, "draft", this::draft);
        String object = endpoint.object().isEmpty()
                ? "x"
                : Objects.requireNonNull(objects.get(endpoint.object())).get();
        return tries(who, endpoint, object, withProof);
    }

    private int onNothing(String who, EndpointTests.Endpoint endpoint) {
        String nobodys = endpoint.object().equals("case") ? "EVT-2001-999999" : "999999";
        return tries(who, endpoint, nobodys, true).statusCode();
    }

    private HttpResponse<String> tries(String who, EndpointTests.Endpoint endpoint, String object, boolean withProof) {
        // the first name in an address is the object's, what follows is a part of it that nobody has
        String path = endpoint.path().replaceFirst(NAMED, object).replaceAll(NAMED, "0");
        return send(persona(who), endpoint.verb(), path, withProof, endpoint.isForPrograms() ? "{}" : "");
    }

    @Test
    void whomTheTableDoesNotNameIsTurnedAwayAndNothingBreaks() throws IOException {
        SoftAssertions all = new SoftAssertions();
        for (EndpointTests.Endpoint endpoint : EndpointTests.endpointsOfTheTable()) {
            for (String who : personas.keySet()) {
                int status = tries(who, endpoint, true).statusCode();
                String told = who + " at " + endpoint;
                if (endpoint.lets(who)) {
                    all.assertThat(status).as(told).isLessThan(500).isNotEqualTo(401);
                    boolean toSignIn = endpoint.who().equals("anyone");
                    all.assertThat(status == 403 && toSignIn).as(told).isFalse();
                } else if (who.equals("visitor")) {
                    all.assertThat(status).as(told).isEqualTo(endpoint.isForPrograms() ? 401 : 302);
                } else {
                    all.assertThat(status).as(told).isEqualTo(403);
                }
            }
        }
        all.assertAll();
    }

    @Test
    void strangersLearnNothingOfOtherPeoplesCases() throws IOException {
        SoftAssertions all = new SoftAssertions();
        for (EndpointTests.Endpoint endpoint : EndpointTests.endpointsOfTheTable()) {
            if (!endpoint.object().isEmpty()) {
                // whatever is wrong with the request: as if there were no such thing
                all.assertThat(tries("stranger", endpoint, true).statusCode())
                        .as("stranger at " + endpoint)
                        .isEqualTo(onNothing("stranger", endpoint))
                        .isGreaterThanOrEqualTo(400);
                if (endpoint.verb().equals("GET") && endpoint.path().endsWith("}") && !endpoint.isPart()) {
                    String whose = endpoint.object().equals("task") ? "manager" : "organizer";
                    all.assertThat(tries(whose, endpoint, true).statusCode())
                            .as(whose + " at " + endpoint)
                            .isEqualTo(200);
                }
            }
        }
        all.assertAll();
    }

    @Test
    void nothingIsChangedWithoutTheProofThatItComesFromOurOwnPages() throws IOException {
        SoftAssertions all = new SoftAssertions();
        for (EndpointTests.Endpoint endpoint : EndpointTests.endpointsOfTheTable()) {
            if (!List.of("GET", "ANY").contains(endpoint.verb()) && !WITHOUT_PROOF.contains(endpoint.toString())) {
                for (String who : List.of("visitor", "admin")) {
                    all.assertThat(tries(who, endpoint, false).statusCode())
                            .as(who + " at " + endpoint)
                            .isEqualTo(403);
                }
            }
        }
        all.assertAll();
    }

    @Test
    void visitorsWhoOnlyLookLeaveNoSessionBehind() throws IOException {
        for (EndpointTests.Endpoint endpoint : EndpointTests.endpointsOfTheTable()) {
            if (endpoint.lets("visitor")) {
                tries("visitor", endpoint, true);
                assertThat(persona("visitor").cookie("chapterhouse"))
                        .as(endpoint.toString())
                        .isNull();
            }
        }
    }
}
