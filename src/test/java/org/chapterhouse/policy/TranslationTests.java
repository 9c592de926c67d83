package org.chapterhouse.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.chapterhouse.ApplicationTest;
import org.chapterhouse.Cast;
import org.chapterhouse.PageVisitor;
import org.chapterhouse.Proposals;
import org.chapterhouse.casework.CaseView;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.engine.UnsafeModel;
import org.chapterhouse.notification.Letters;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One case, read in the language of whoever reads it. */
@ApplicationTest
class TranslationTests {

    private static final Locale SPANISH = Locale.forLanguageTag("es");

    private static final String STEP_IN_SPANISH =
            """
            event-proposal.bpmn.visit-venue.name=Visitar la sede
            event-proposal.bpmn.visit-venue.stage=Alguien visita la sede
            visit-venue.form.venueVerdict.label=La sede está
            visit-venue.form.venueVerdict.option.fine=bien
            visit-venue.form.seatsCounted.label=Plazas contadas
            """;

    @Autowired
    private Publisher publisher;

    @Autowired
    private PackagedFiles packaged;

    @Autowired
    private ActiveReleases active;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Casework casework;

    @Autowired
    private ChapterDirectory chapters;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Letters letters;

    @Autowired
    private Clock clock;

    @Autowired
    private MockMvc http;

    private Proposals proposals;
    private Person organizer;
    private Person manager;
    private Person visitor;
    private boolean published;

    @BeforeEach
    void aSpanishOrganizerAndAnEnglishManager() {
        Cast cast = new Cast(accounts);
        proposals = new Proposals(chapters, people, new Cast(accounts, SPANISH).anybody(), clock, 5);
        organizer = proposals.organizer();
        manager = cast.member("community-managers", "europe");
        visitor = cast.member("conduct-team", "europe");
    }

    @AfterEach
    void thePackagedPolicyIsBack() {
        if (published) {
            publish(packaged.read());
        }
    }

    @Test
    void whoSpeaksSpanishFindsFlowsAndFormsInSpanish() throws Exception {
        as(organizer, "/api/flows")
                .andExpect(jsonPath("$.items[*].flow", hasItem("event-proposal")))
                .andExpect(jsonPath("$.items[*].name", hasItem("Propuesta de evento")));
        as(organizer, "/api/flows/event-proposal/form")
                .andExpect(content().string(containsString("\"label\":\"Tipo de evento\"")))
                .andExpect(content().string(containsString("\"value\":\"meetup\"")))
                .andExpect(content().string(containsString("Encuentro: charlas y tiempo para conocerse")))
                .andExpect(content().string(not(containsString("Kind of event"))));
        as(manager, "/api/flows/event-proposal/form").andExpect(content().string(containsString("Kind of event")));
    }

    @Test
    void whatIsWrongIsToldInSpanish() throws Exception {
        http.perform(post("/api/cases")
                        .with(httpBasic(organizer.username(), Cast.PASSWORD))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"flow\":\"event-proposal\",\"data\":{}}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[?(@.field=='title')].message", hasItem("Este campo es obligatorio.")));
    }

    @Test
    void theSameCaseIsReadInTwoLanguages() throws Exception {
        CaseView started = propose();
        String address = "/api/cases/" + started.reference();
        as(organizer, address)
                .andExpect(jsonPath("$.stage").value("Con la persona responsable de comunidad"))
                .andExpect(jsonPath("$.waitingFor[0].name").value("Mirar la propuesta"))
                .andExpect(jsonPath("$.waitingFor[0].element").value("screen-proposal"));
        as(manager, address)
                .andExpect(jsonPath("$.stage").value("With the community manager"))
                .andExpect(jsonPath("$.waitingFor[0].name").value("Screen the proposal"));
        as(organizer, address + "/timeline")
                .andExpect(jsonPath("$.items[?(@.decision.row=='meetup')].text", hasItem("Cuenta como encuentro.")))
                .andExpect(jsonPath(
                        "$.items[?(@.decision.row=='meetup')].decision.reason", hasItem("Cuenta como encuentro.")));
        as(manager, address + "/timeline")
                .andExpect(jsonPath("$.items[?(@.decision.row=='meetup')].text", hasItem("It counts as a meetup.")));
        as(organizer, address + "/actions")
                .andExpect(jsonPath("$.items[?(@.name=='withdraw')].label", hasItem("Retirar la propuesta")))
                .andExpect(jsonPath(
                        "$.items[?(@.name=='withdraw')].consequence",
                        hasItem(containsString("La propuesta se cierra"))));
        as(organizer, address + "/actions/reschedule/form").andExpect(content().string(containsString("Nuevo final")));
    }

    @Test
    void whatTheApplicationFoundIsToldToEverybodyInTheirLanguage() throws Exception {
        CaseView first = propose();
        casework.complete(task(first, "screen-proposal"), Map.of("decision", "approve"), manager);
        String timeline = "/api/cases/" + propose().reference() + "/timeline";
        as(organizer, timeline)
                .andExpect(jsonPath(
                        "$.items[*].text",
                        hasItem(containsString("Otro evento coincide en el mismo día cerca de allí"))));
        as(manager, timeline).andExpect(jsonPath("$.items[*].text", hasItem(containsString("on the same day nearby"))));
    }

    @Test
    void aManagerReadsTheInboxInTheLanguageThatTheyAskFor() throws Exception {
        CaseView started = propose();
        String task = task(started, "screen-proposal");
        String list = "/api/tasks?queue=unassigned&q=" + started.reference();
        as(manager, list).andExpect(jsonPath("$.items[0].name").value("Screen the proposal"));
        inSpanish(manager, list).andExpect(jsonPath("$.items[0].name").value("Mirar la propuesta"));
        inSpanish(manager, "/api/tasks/" + task)
                .andExpect(jsonPath("$.name").value("Mirar la propuesta"))
                .andExpect(jsonPath("$.schema.components[0].label").value("Tu decisión"));
    }

    @Test
    void pagesAndTheirDrawingSpeakSpanish() throws Exception {
        CaseView started = propose();
        String address = "/cases/" + started.reference();
        PageVisitor browser = new PageVisitor(http, organizer);
        browser.ask(get(address))
                .andExpect(content().string(containsString("Con la persona responsable de comunidad")))
                .andExpect(content().string(not(containsString("With the community manager"))))
                .andExpect(content().string(not(containsString("Withdraw the proposal"))));
        browser.ask(get(address + "/model").accept(MediaType.APPLICATION_XML))
                .andExpect(content().string(containsString("name=\"Mirar la propuesta\"")))
                .andExpect(content().string(not(containsString("name=\"Screen the proposal\""))));
        browser.ask(get(address + "/actions/withdraw"))
                .andExpect(content().string(containsString("Retirar la propuesta")));
        browser.ask(get("/")).andExpect(content().string(containsString("Propuesta de evento")));
    }

    @Test
    void lettersNameStepsInTheRecipientsLanguage() throws Exception {
        CaseView started = propose();
        casework.complete(
                task(started, "screen-proposal"),
                Map.of("decision", "request-changes", "comment", "Which room?"),
                manager);
        assertThat(letters.to(organizer.email(), 50))
                .filteredOn(mail -> mail.subject().contains(started.reference()))
                .anySatisfy(mail -> assertThat(mail.text()).contains("Corregir la propuesta"))
                .noneSatisfy(mail -> assertThat(mail.text()).contains("Revise the proposal"));
    }

    @Test
    void aNewStepsTranslationComesWithItsReleaseAndAnOlderCaseKeepsItsOwn() throws Exception {
        CaseView old = propose();
        Map<String, byte[]> files = AdminAddsAStepTests.withTheStep(packaged.read());
        files.put("translations/venue_es.properties", STEP_IN_SPANISH.getBytes(StandardCharsets.UTF_8));
        publish(files);
        CaseView started = propose();
        casework.complete(task(started, "screen-proposal"), Map.of("decision", "approve"), manager);
        as(organizer, "/api/cases/" + started.reference())
                .andExpect(jsonPath("$.stage").value("Alguien visita la sede"));

        casework.complete(
                task(casework.find(started.reference(), manager), "visit-venue"),
                Map.of("venueVerdict", "fine", "seatsCounted", 40),
                visitor);
        as(organizer, "/api/cases/" + started.reference() + "/timeline")
                .andExpect(jsonPath(
                        "$.items[?(@.step=='Alguien visita la sede')].text",
                        hasItem("La sede está: bien\nPlazas contadas: 40")));
        as(manager, "/api/cases/" + started.reference() + "/timeline")
                .andExpect(jsonPath(
                        "$.items[?(@.step=='Somebody visits the venue')].text",
                        hasItem("The venue is: fine\nSeats counted: 40")));
        as(organizer, "/api/cases/" + old.reference())
                .andExpect(jsonPath("$.stage").value("Con la persona responsable de comunidad"));
    }

    @Test
    void aReleaseWithoutTranslationsIsReadInItsOwnWords() throws Exception {
        Map<String, byte[]> files = new TreeMap<>(packaged.read());
        files.keySet().removeIf(path -> path.startsWith("translations/"));
        publish(files);
        CaseView started = propose();
        as(organizer, "/api/flows").andExpect(jsonPath("$.items[*].name", hasItem("Event proposal")));
        as(organizer, "/api/flows/event-proposal/form").andExpect(content().string(containsString("Kind of event")));
        as(organizer, "/api/cases/" + started.reference())
                .andExpect(jsonPath("$.stage", is("With the community manager")));
        assertThat(casework.find(started.reference(), organizer).release()).isEqualTo(started.release());
    }

    @Test
    void aHostileTranslationIsRefusedAndNothingIsPublished() {
        Map<String, byte[]> files = new TreeMap<>(packaged.read());
        files.put(
                "translations/venue_es.properties",
                "event-proposal.form.title.label==secret\nx=<script>".getBytes(StandardCharsets.UTF_8));
        int before = active.active().number();
        assertThatThrownBy(() -> publish(files))
                .isInstanceOf(UnsafeModel.class)
                .hasMessageContaining("translations/venue_es.properties at event-proposal.form.title.label")
                .hasMessageContaining("cannot hold markup");
        assertThat(active.active().number()).isEqualTo(before);
    }

    private void publish(Map<String, byte[]> files) {
        published = true;
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> publisher.publishPackaged(files, "a test's"));
        active.forget();
    }

    private CaseView propose() {
        return casework.start("event-proposal", proposals.meetup(30, Map.of()), organizer);
    }

    private static String task(CaseView view, String element) {
        return view.waitingFor().stream()
                .filter(wait -> wait.element().equals(element))
                .map(CaseView.Waiting::task)
                .findFirst()
                .orElseThrow();
    }

    private ResultActions as(Person who, String address) throws Exception {
        return http.perform(get(address).with(httpBasic(who.username(), Cast.PASSWORD)))
                .andExpect(status().isOk());
    }

    private ResultActions inSpanish(Person who, String address) throws Exception {
        return http.perform(get(address)
                        .header(HttpHeaders.ACCEPT_LANGUAGE, "es")
                        .with(httpBasic(who.username(), Cast.PASSWORD)))
                .andExpect(status().isOk());
    }
}
