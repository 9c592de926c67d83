package org.chapterhouse.chapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chapterhouse.Proof.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chapterhouse.Cast;
import org.chapterhouse.Proposals;
import org.chapterhouse.TimeTravel;
import org.chapterhouse.TimeTravelTest;
import org.chapterhouse.api.FieldError;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.casework.CaseQuery;
import org.chapterhouse.casework.CaseView;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.notification.Letters;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.Membership;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Chapters as time goes by, and as their people come and go. */
@TimeTravelTest
class ChapterLifeTests {

    private static final Map<String, Object> APPROVE = Map.of("decision", "approve");

    @Autowired
    TimeTravel time;

    @Autowired
    Casework casework;

    @Autowired
    ChapterDirectory chapters;

    @Autowired
    HealthWatch watch;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    Letters letters;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    MockMvc http;

    Cast cast;
    String chapter = "";
    Person organizer;
    Person manager;

    @BeforeEach
    void anActiveChapter() {
        cast = new Cast(accounts);
        Proposals proposals = new Proposals(chapters, people, cast.anybody(), clock, 5);
        chapter = proposals.chapter();
        organizer = proposals.organizer();
        manager = cast.member("community-managers", "europe");
    }

    @Test
    void nobodyWatchesOverAnImportedChapterUntilAManagerSaysSo() throws Exception {
        assertThat(healthCase()).isNull();
        http.perform(post("/chapters/" + chapter + "/watch").with(csrf()).with(user(organizer.username())))
                .andExpect(status().isNotFound());
        http.perform(post("/chapters/" + chapter + "/watch").with(csrf()).with(user(manager.username())))
                .andExpect(status().is3xxRedirection());

        CaseView health = health();
        assertThat(health.flow()).isEqualTo("chapter-health");
        assertThat(casework.find(health.reference(), organizer).stage()).isEqualTo("The chapter runs");
        assertThat(letters.to(organizer.email(), 10)).isEmpty();
        watch.begin(chapter, manager);
        assertThat(casework.list(new CaseQuery("chapter-health", null, chapter, null), manager, 25, null)
                        .items())
                .hasSize(1);
    }

    @Test
    void silenceIsToldAndAWordEndsIt() throws Exception {
        watch.begin(chapter, organizer);
        time.advance("P59D");
        assertThat(subjects()).noneMatch(subject -> subject.contains("all right"));
        time.advance("P2D");
        assertThat(subjects()).anyMatch(subject -> subject.contains("all right"));
        time.advance("P30D");
        assertThat(listed()).isFalse();
        assertThat(history()).contains("listed");
        casework.act(health().reference(), "sign-of-life", Map.of("comment", "We meet again in May."), organizer);

        assertThat(listed()).isTrue();
        time.advance("P59D");
        assertThat(listed()).isTrue();
    }

    @Test
    void aReportIsASignOfLife() throws Exception {
        watch.begin(chapter, organizer);
        time.advance("P91D");
        transaction.executeWithoutResult(status -> publisher.publishEvent(new ReportReceived(chapter, true)));

        assertThat(listed()).isTrue();
        time.advance("P59D");
        assertThat(listed()).isTrue();
    }

    @Test
    void anEventIsASignOfLife() throws Exception {
        watch.begin(chapter, organizer);
        time.advance("P91D");
        assertThat(listed()).isFalse();
        transaction.executeWithoutResult(
                status -> publisher.publishEvent(new EventHeld(chapter, 1, null, clock.instant())));

        assertThat(listed()).isTrue();
    }

    @Test
    void aDormantChapterHasNoOrganizersAndIsRevivedWithANewLead() throws Exception {
        watch.begin(chapter, organizer);
        time.advance("P181D");
        assertThat(standing()).isEqualTo(ChapterStatus.DORMANT);
        assertThat(people.organizersOf(chapter)).isEmpty();
        assertThat(subjects()).anyMatch(subject -> subject.contains("dormant"));
        Person fresh = cast.anybody();
        assertThatThrownBy(() -> casework.act(health().reference(), "revive", Map.of("lead", "nobody-at-all"), manager))
                .isInstanceOf(InvalidInput.class);
        casework.act(health().reference(), "revive", Map.of("lead", fresh.username()), manager);

        assertThat(standing()).isEqualTo(ChapterStatus.ACTIVE);
        assertThat(people.organizersOf(chapter)).extracting(Person::id).containsExactly(fresh.id());
        assertThat(listed()).isTrue();
    }

    @Test
    void aPausedChapterProposesNothingAndGoesOnOnItsDay() throws Exception {
        watch.begin(chapter, organizer);
        String day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .plusDays(30)
                .toString();
        casework.act(health().reference(), "pause", Map.of("pausedUntil", day), organizer);
        assertThat(standing()).isEqualTo(ChapterStatus.PAUSED);
        assertThat(chapters.find(chapter).orElseThrow().running()).isFalse();
        assertThatThrownBy(() ->
                        casework.act(health().reference(), "pause", Map.of("pausedUntil", "2001-01-01"), organizer))
                .isInstanceOf(org.chapterhouse.api.Refusal.class);
        time.advance("P31D");
        assertThat(standing()).isEqualTo(ChapterStatus.ACTIVE);
    }

    @Test
    void anOrganizerIsAddedWhenHalfOfTheOthersAgree() throws Exception {
        Person second = organizes(cast.anybody());
        Person third = organizes(cast.anybody());
        String invited = "new" + UUID.randomUUID() + "@example.org";
        CaseView change = change(Map.of("change", "add", "newName", "Nadia", "newEmail", invited), organizer);
        assertThat(change.waitingFor())
                .filteredOn(wait -> wait.kind().equals("task"))
                .extracting(CaseView.Waiting::element)
                .containsOnly("agree-to-organizer");
        List<String> turns = change.waitingFor().stream()
                .map(CaseView.Waiting::task)
                .filter(Objects::nonNull)
                .toList();
        casework.complete(Objects.requireNonNull(turns.get(0)), APPROVE, second);
        casework.complete(
                Objects.requireNonNull(turns.get(1)),
                Map.of("decision", "decline", "comment", "Too many of us"),
                third);

        String link = letters.to(invited, 1).stream()
                .flatMap(mail -> mail.links().stream())
                .map(address -> URI.create(address).getPath())
                .findFirst()
                .orElseThrow();
        http.perform(post(link)
                        .with(csrf())
                        .param("accepts", "yes")
                        .param("name", "Nadia")
                        .param("username", "nadia-" + UUID.randomUUID())
                        .param("password", "a long enough password"))
                .andExpect(status().isOk());
        assertThat(casework.find(change.reference(), organizer).outcome()).isEqualTo("changed");
        assertThat(people.organizersOf(chapter)).extracting(Person::name).contains("Nadia");
        assertThat(healthCase()).as("somebody runs it here now").isNotNull();
        http.perform(get("/chapters/" + chapter).with(user(second.username())))
                .andExpect(content().string(Matchers.containsString("Nadia is an organizer now")));
        http.perform(get("/chapters/" + chapter))
                .andExpect(content().string(Matchers.not(Matchers.containsString("is an organizer now"))));
    }

    @Test
    void theLeadIsHandedOverAndSomebodyHasToGo() {
        Person second = organizes(cast.anybody());
        CaseView over = change(Map.of("change", "hand-over", "person", second.username()), organizer);
        casework.complete(task(over), APPROVE, second);
        assertThat(people.byId(second.id()).orElseThrow().memberships())
                .containsExactly(new Membership(chapter, "lead"));

        CaseView gone = change(Map.of("change", "remove", "person", organizer.username()), second);
        casework.complete(task(gone), APPROVE, manager);
        assertThat(people.organizersOf(chapter)).extracting(Person::id).containsExactly(second.id());
        assertThat(history()).contains("team-lead", "team-organizer");
    }

    @Test
    void theLastOneNamesASuccessorOrLetsTheChapterRest() {
        watch.begin(chapter, organizer);
        assertThatThrownBy(() -> change(Map.of("change", "leave"), organizer))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors())
                        .extracting(FieldError::field)
                        .containsExactly("rest"));
        CaseView left = change(Map.of("change", "leave", "rest", true), organizer);

        assertThat(left.outcome()).isEqualTo("changed");
        assertThat(standing()).isEqualTo(ChapterStatus.DORMANT);
        assertThat(people.organizersOf(chapter)).isEmpty();
    }

    @Test
    void whatCannotBeIsAFieldsError() {
        assertThatThrownBy(() -> change(Map.of("change", "add"), organizer))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors())
                        .extracting(FieldError::field)
                        .containsExactly("newEmail"));
        assertThatThrownBy(() -> change(Map.of("change", "hand-over", "person", "nobody"), organizer))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> change(Map.of("change", "leave"), cast.anybody()))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors())
                        .extracting(FieldError::field)
                        .containsExactly("chapter"));
    }

    private CaseView change(Map<String, Object> asked, Person who) {
        Map<String, Object> data = new java.util.HashMap<>(asked);
        data.put("chapter", chapter);
        return casework.start("organizer-change", data, who);
    }

    private Person organizes(Person person) {
        people.join(person.id(), chapter, "organizer");
        return people.byId(person.id()).orElseThrow();
    }

    private static String task(CaseView view) {
        return view.waitingFor().stream()
                .map(CaseView.Waiting::task)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private CaseView health() {
        return casework.find(Objects.requireNonNull(healthCase()), manager);
    }

    private @org.jspecify.annotations.Nullable String healthCase() {
        return jdbc.sql("select coalesce(health_case, '') from chapter_chapter where slug = ?")
                .param(chapter)
                .query(String.class)
                .optional()
                .filter(reference -> !reference.isEmpty())
                .orElse(null);
    }

    private boolean listed() {
        return jdbc.sql("select listed from chapter_chapter where slug = ?")
                .param(chapter)
                .query(Boolean.class)
                .single();
    }

    private ChapterStatus standing() {
        return chapters.find(chapter).orElseThrow().status();
    }

    private List<String> history() {
        return jdbc.sql(
                        "select what from chapter_change where chapter_id = (select id from chapter_chapter where slug = ?)")
                .param(chapter)
                .query(String.class)
                .list();
    }

    private List<String> subjects() {
        return letters.to(organizer.email(), 50).stream()
                .map(Letters.Mail::subject)
                .toList();
    }
}
