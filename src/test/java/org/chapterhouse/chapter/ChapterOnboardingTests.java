package org.chapterhouse.chapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chapterhouse.Proof.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chapterhouse.ApplicationTest;
import org.chapterhouse.Applications;
import org.chapterhouse.Cast;
import org.chapterhouse.api.FieldError;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.casework.CaseView;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.casework.TimelineView;
import org.chapterhouse.notification.Letters;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.Membership;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Applications for chapters in the whole application. */
@ApplicationTest
class ChapterOnboardingTests {

    private static final Map<String, Object> APPROVE = Map.of("decision", "approve");

    @Autowired
    Casework casework;

    @Autowired
    ChapterDirectory chapters;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    Letters letters;

    @Autowired
    Blocklist blocklist;

    @Autowired
    Declarations declarations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    MockMvc http;

    Applications application;
    Cast cast;
    Person lead;
    Person manager;
    String invited = "";

    @BeforeEach
    void somebodyWhoWantsAChapter() {
        application = new Applications();
        cast = new Cast(accounts);
        lead = cast.anybody();
        manager = cast.member("community-managers", "europe");
        invited = "co" + UUID.randomUUID() + "@example.org";
    }

    @Test
    void anApplicationBecomesAChapterOverHttp() throws Exception {
        String reference = json(post("/api/cases"), Map.of("flow", "chapter-onboarding", "data", data()), lead)
                .path("reference")
                .asString();
        assertThat(reference).startsWith("CHP-");
        for (String step : List.of("check-completeness", "vet-application", "talk-with-applicants")) {
            complete(reference, step, APPROVE, manager);
        }
        assertThat(casework.find(reference, lead).decision()).isEqualTo("approved");
        complete(reference, "accept-as-lead", Map.of("acceptsAgreement", true), lead);
        assertThat(casework.timeline(reference, lead, 100, null).items())
                .filteredOn(line -> line.kind().equals("answered"))
                .as("an answer to another form takes nothing of the application back")
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.changes()).isEmpty());

        String link = link(invited);
        http.perform(get(link)).andExpect(status().isOk());
        http.perform(post(link)
                        .with(csrf())
                        .param("accepts", "yes")
                        .param("name", "Nora")
                        .param("username", "x"))
                .andExpect(status().isUnprocessableContent());
        accept(link, "nora-" + UUID.randomUUID());
        http.perform(get(link)).andExpect(status().isOk()).andExpect(content().string(Matchers.containsString("used")));
        complete(reference, "announce-chapter", Map.of("announcement", "Welcome!"), manager);

        CaseView closed = casework.find(reference, lead);
        assertThat(closed.outcome()).isEqualTo("announced");
        JsonNode chapter = json.readTree(http.perform(get("/api/chapters/" + closed.chapter()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
        assertThat(chapter.path("status").asString()).isEqualTo("trial");
        assertThat(chapter.path("organizers").valueStream().map(one -> one.path("name")
                        .asString()))
                .containsExactly(lead.name(), "Nora");
        Person nora = people.byEmails(java.util.Set.of(invited)).get(0);
        assertThat(nora.memberships())
                .containsExactly(new Membership(Objects.requireNonNull(closed.chapter()), "organizer"));
        assertThat(subjects(lead)).anyMatch(subject -> subject.contains("is open"));
    }

    @Test
    void nothingPersonalIsInTheEngineOrInAddresses() {
        CaseView started = start();
        List<String> values = jdbc.sql(
                        "select text_ from act_ru_variable where proc_inst_id_ in (select proc_inst_id_ from act_ru_execution where business_key_ = ?)")
                .param(started.reference())
                .query(String.class)
                .list();
        assertThat(values)
                .isNotEmpty()
                .noneMatch(value -> value != null && (value.contains("@") || value.contains(lead.name())));
    }

    @Test
    void whoForgetsTheNameOfTheNetworkIsToldIt() {
        Map<String, Object> nameless = new HashMap<>(application.by(lead));
        nameless.put("displayName", "Open evening");
        assertThat(casework.advice("chapter-onboarding", nameless, lead))
                .anyMatch(advice -> advice.contains("the network's name, which is Commons"));
        Person spaniard = new Cast(accounts, Locale.forLanguageTag("es")).anybody();
        nameless = new HashMap<>(application.by(spaniard));
        nameless.put("displayName", "Tarde abierta");
        assertThat(casework.advice("chapter-onboarding", nameless, spaniard))
                .anyMatch(advice -> advice.contains("nombre de la red, que es Commons"));
    }

    @Test
    void aSecondRequestForTheSameCityIsTold() {
        start();
        Person other = cast.anybody();
        assertThat(casework.advice("chapter-onboarding", application.by(other), other))
                .anyMatch(advice -> advice.contains("Another application"))
                .anyMatch(advice -> advice.contains("fewer than 2"));
        CaseView second = casework.start("chapter-onboarding", application.by(other, "x@example.org"), other);

        assertThat(rules(second, other)).contains("open-request");
        assertThat(rules(second, other)).doesNotContain("same-place-twice");
        assertThat(rules(second, manager)).contains("same-place-twice");
    }

    @Test
    void whoIsBlockedOnlyReviewersLearn() {
        blocklist.add(invited.toUpperCase(Locale.ROOT), "Left without handing over", manager);
        CaseView started = start();

        assertThat(rules(started, lead)).doesNotContain("somebody-blocked");
        assertThat(texts(started, lead)).noneMatch(text -> text.contains("blocked"));
        assertThat(rules(started, manager)).contains("somebody-blocked");
        assertThat(texts(started, manager)).anyMatch(text -> text.contains("Somebody named in this application"));
    }

    @Test
    void theConductTeamKeepsTheListAndNobodyElseSeesIt() throws Exception {
        Person keeper = cast.member("conduct-team", "europe");
        http.perform(get("/blocklist").with(user(manager.username()))).andExpect(status().isNotFound());
        http.perform(post("/blocklist")
                        .with(csrf())
                        .with(user(manager.username()))
                        .param("email", invited)
                        .param("reason", "x"))
                .andExpect(status().isNotFound());
        http.perform(post("/blocklist")
                        .with(csrf())
                        .with(user(keeper.username()))
                        .param("email", "nobody"))
                .andExpect(status().isUnprocessableContent());
        http.perform(post("/blocklist")
                        .with(csrf())
                        .with(user(keeper.username()))
                        .param("email", invited)
                        .param("reason", "Left us in the lurch"))
                .andExpect(status().is3xxRedirection());
        http.perform(get("/blocklist").with(user(keeper.username())))
                .andExpect(content().string(Matchers.containsString("Left us in the lurch")))
                .andExpect(content().string(Matchers.not(Matchers.containsString(invited))));

        assertThat(rules(start(), manager)).contains("somebody-blocked");
    }

    @Test
    void theNearestChapterIsAskedInItsOwnInbox() {
        String near = "near-" + UUID.randomUUID();
        Map<String, Object> data = data();
        Place place = new Place(
                (Double) data.getOrDefault("latitude", 0.0) + 0.5, (Double) data.getOrDefault("longitude", 0.0));
        chapters.takeOver(near, facts(place), ChapterStatus.ACTIVE, "test");
        chapters.takeOver(
                "resting-" + near,
                facts(new Place(place.latitude() - 0.4, place.longitude())),
                ChapterStatus.DORMANT,
                "test");
        Person neighbour = cast.anybody();
        people.join(neighbour.id(), near, "lead");
        neighbour = people.byId(neighbour.id()).orElseThrow();
        CaseView started = casework.start("chapter-onboarding", data, lead);
        answer(started, "check-completeness", APPROVE, manager);
        String task = task(started, "neighbours-word", lead);

        assertThat(casework.task(task, neighbour).data())
                .containsKeys("displayName", "mission")
                .doesNotContainKeys("organizers", "conductContact");
        casework.complete(task, Map.of("word", "concerns", "wordReason", "Two of us live there"), neighbour);
        assertThat(texts(started, manager)).anyMatch(text -> text.contains("We have concerns"));
        assertThat(texts(started, lead)).noneMatch(text -> text.contains("concerns"));
    }

    @Test
    void whatWasDeclaredIsKeptInItsWording() {
        CaseView started = start();

        assertThat(declarations.made(started.reference()))
                .hasSize(11)
                .allSatisfy(text -> assertThat(text.version()).isPositive())
                .extracting(Declarations.Text::key)
                .contains("acceptsConduct", "unpaid");
        assertThat(declarations.missing(started.reference(), declarations.current()))
                .isEmpty();
        assertThat(declarations.missing(started.reference(), Map.of("unpaid", "Nobody is paid, ever.")))
                .containsOnlyKeys("unpaid");
    }

    @Test
    void oneWhoHasAnAccountAcceptsWithIt() throws Exception {
        Person known = cast.anybody();
        invited = known.email();
        CaseView started = approved();
        String link = link(invited);
        http.perform(get(link)).andExpect(content().string(Matchers.containsString(known.name())));
        http.perform(post(link).with(csrf()).param("accepts", "yes")).andExpect(status().isOk());
        answer(started, "accept-as-lead", Map.of("acceptsAgreement", true), lead);

        assertThat(people.byId(known.id()).orElseThrow().memberships()).hasSize(1);
        http.perform(post(link).with(csrf()).param("accepts", "yes")).andExpect(status().isConflict());
    }

    @Test
    void aLinkOfSomebodyWhoIsNotNamedAnyMoreEnds() throws Exception {
        CaseView started = approved();
        String link = link(invited);
        String other = "other" + UUID.randomUUID() + "@example.org";
        Map<String, Object> data = application.by(lead, other);
        casework.act(
                started.reference(),
                "change-organizers",
                Map.of("organizers", Objects.requireNonNull(data.get("organizers"))),
                lead);

        http.perform(get(link)).andExpect(status().isNotFound());
        http.perform(get(link(other))).andExpect(status().isOk());
        http.perform(get("/once/accept-agreement/" + "x".repeat(43))).andExpect(status().isNotFound());
    }

    @Test
    void whoReviewsMayHaveNoStake() {
        Person colleague = cast.person(java.util.Set.of("community-managers"), java.util.Set.of("europe"), "Acme");
        Map<String, Object> data = data();
        data.put(
                "organizers",
                List.of(
                        Map.of("name", "A", "email", lead.email(), "employer", "ACME"),
                        Map.of("name", "B", "email", invited)));
        CaseView started = casework.start("chapter-onboarding", data, lead);

        assertThatThrownBy(() -> answer(started, "check-completeness", APPROVE, colleague))
                .isInstanceOf(org.chapterhouse.casework.ConflictOfInterest.class);
    }

    @Test
    void onceTheLeadHasAcceptedTheCaseWaitsForTheCoOrganizer() {
        CaseView started = approved();
        assertThat(stage(started)).isEqualTo("With you: the chapter agreement");
        answer(started, "accept-as-lead", Map.of("acceptsAgreement", true), lead);
        assertThat(stage(started)).isEqualTo("Waits for a co-organizer to accept");
    }

    @Test
    void aClosedChapterThatWasJustOpenedIsNoLongerThere() {
        CaseView started = approved();
        answer(started, "accept-as-lead", Map.of("acceptsAgreement", true), lead);
        assertThatThrownBy(() -> casework.find(started.reference(), cast.anybody()))
                .isInstanceOf(NotFound.class);
        casework.act(started.reference(), "withdraw", Map.of(), lead);

        assertThat(casework.find(started.reference(), lead).outcome()).isEqualTo("withdrawn");
    }

    @Test
    void badInputIsAFieldsError() {
        Map<String, Object> data = data();
        data.put("latitude", 91);
        data.put("country", "ZZ");
        data.put("timezone", "Mars/Base");
        data.put("unpaid", false);
        data.put("organizers", List.of(Map.of("name", "A", "email", "nowhere")));

        assertThatThrownBy(() -> casework.start("chapter-onboarding", data, lead))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors())
                        .extracting(FieldError::field)
                        .containsExactlyInAnyOrder("country", "timezone", "latitude", "organizers[0].email", "unpaid"));
    }

    @Test
    void onlyWhatHasAStarIsNeeded() {
        Map<String, Object> starred = data();
        starred.keySet().removeAll(List.of("latitude", "longitude"));
        assertThat(casework.start("chapter-onboarding", starred, lead).status()).isEqualTo("open");
        for (String key : starred.keySet()) {
            Map<String, Object> without = new java.util.HashMap<>(starred);
            without.remove(key);
            assertThatThrownBy(() -> casework.advice("chapter-onboarding", without, lead))
                    .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors())
                            .extracting(FieldError::field)
                            .containsExactly(key));
        }
    }

    @Test
    void aChangedDeclarationIsAskedAgainOnTheChaptersPage() throws Exception {
        CaseView started = approved();
        answer(started, "accept-as-lead", Map.of("acceptsAgreement", true), lead);
        accept(link(invited), "nora-" + UUID.randomUUID());
        String slug =
                Objects.requireNonNull(casework.find(started.reference(), lead).chapter());
        http.perform(get("/chapters/" + slug).with(user(lead.username())))
                .andExpect(content().string(Matchers.not(Matchers.containsString("another wording"))))
                .andExpect(content().string(Matchers.containsString(slug + "@")));
        jdbc.sql(
                        "update chapter_declaration_text set words = 'In older words' where declaration = 'unpaid'"
                                + " and version = (select version from chapter_declaration where reference = ? and account = ? and declaration = 'unpaid')")
                .params(started.reference(), lead.id())
                .update();

        http.perform(get("/chapters/" + slug).with(user(lead.username())))
                .andExpect(content().string(Matchers.containsString("another wording")));
        http.perform(post("/chapters/" + slug + "/declarations").with(csrf()).with(user(manager.username())))
                .andExpect(status().isNotFound());
        http.perform(post("/chapters/" + slug + "/declarations").with(csrf()).with(user(lead.username())))
                .andExpect(status().is3xxRedirection());
        http.perform(get("/chapters/" + slug).with(user(lead.username())))
                .andExpect(content().string(Matchers.not(Matchers.containsString("another wording"))));
    }

    private Map<String, Object> data() {
        return application.by(lead, invited);
    }

    private CaseView start() {
        return casework.start("chapter-onboarding", data(), lead);
    }

    private CaseView approved() {
        CaseView started = start();
        answer(started, "check-completeness", APPROVE, manager);
        answer(started, "vet-application", APPROVE, manager);
        answer(started, "talk-with-applicants", APPROVE, manager);
        return started;
    }

    private String stage(CaseView view) {
        return casework.find(view.reference(), lead).stage();
    }

    private void answer(CaseView view, String step, Map<String, Object> data, Person who) {
        casework.complete(task(view, step, lead), data, who);
    }

    private String task(CaseView view, String step, Person who) {
        return casework.find(view.reference(), who).waitingFor().stream()
                .filter(wait -> wait.element().equals(step))
                .map(CaseView.Waiting::task)
                .findFirst()
                .orElseThrow();
    }

    private void complete(String reference, String step, Map<String, Object> data, Person who) throws Exception {
        String task = task(casework.find(reference, lead), step, lead);
        json(post("/api/tasks/" + task + "/complete"), Map.of("data", data), who);
    }

    private JsonNode json(
            org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request,
            Map<String, Object> body,
            Person who)
            throws Exception {
        return json.readTree(http.perform(request.with(httpBasic(who.username(), Cast.PASSWORD))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(body)))
                .andExpect(status().is2xxSuccessful())
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
    }

    private String link(String address) {
        return letters.to(address, 1).stream()
                .flatMap(mail -> mail.links().stream())
                .map(link -> URI.create(link).getPath())
                .findFirst()
                .orElseThrow();
    }

    private void accept(String link, String username) throws Exception {
        http.perform(post(link)
                        .with(csrf())
                        .param("accepts", "yes")
                        .param("name", "Nora")
                        .param("username", username)
                        .param("password", "a long enough password"))
                .andExpect(status().isOk());
    }

    private List<String> subjects(Person who) {
        return letters.to(who.email(), 50).stream().map(Letters.Mail::subject).toList();
    }

    private List<String> rules(CaseView view, Person who) {
        return casework.timeline(view.reference(), who, 100, null).items().stream()
                .map(TimelineView::decision)
                .filter(Objects::nonNull)
                .map(fired -> fired.row())
                .toList();
    }

    private List<String> texts(CaseView view, Person who) {
        return casework.timeline(view.reference(), who, 100, null).items().stream()
                .map(TimelineView::text)
                .filter(Objects::nonNull)
                .toList();
    }

    private static ChapterFacts facts(Place place) {
        return new ChapterFacts("Near", "Near", null, "FO", java.time.ZoneId.of("UTC"), place, null, null, null);
    }
}
