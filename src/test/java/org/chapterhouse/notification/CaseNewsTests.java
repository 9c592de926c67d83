package org.chapterhouse.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chapterhouse.casework.CaseClosed;
import org.chapterhouse.casework.CaseDecided;
import org.chapterhouse.casework.CaseSnapshot;
import org.chapterhouse.casework.CaseStarted;
import org.chapterhouse.casework.Cases;
import org.chapterhouse.casework.CommentAdded;
import org.chapterhouse.casework.ReminderDue;
import org.chapterhouse.casework.TaskChanged;
import org.chapterhouse.casework.TaskFacts;
import org.chapterhouse.casework.TaskOpened;
import org.chapterhouse.people.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** Who gets a letter about what happens to a case, and how many. */
@SpringBootTest(classes = NotificationTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = org.chapterhouse.TestPostgres.class)
class CaseNewsTests {

    private static final String CASE = "EVT-2026-000001";
    private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Letters letters;

    @Autowired
    private NotificationTestApplication.FakePeople people;

    @Autowired
    private Cases cases;

    @Autowired
    private JdbcClient jdbc;

    private Person reviewer;

    @BeforeEach
    void anOrganizerAndTheReviewersOfTwoRegions() {
        jdbc.sql("delete from notification_letter").update();
        people.signIn(null);
        people.add(1, "Olga", Locale.ENGLISH, "Europe/Madrid");
        Set<String> managers = Set.of("community-managers");
        reviewer = people.add(2, "Rita", Locale.ENGLISH, "Europe/Madrid", managers, Set.of("europe"));
        people.add(3, "Rosa", Locale.ENGLISH, "Europe/Madrid", managers, Set.of("europe"));
        people.add(4, "Riku", Locale.ENGLISH, "Asia/Tokyo", managers, Set.of("asia"));
        when(cases.snapshot(CASE)).thenReturn(subject());
        when(cases.reviewers(CASE, "community-managers"))
                .thenAnswer(call -> people.members("community-managers", "europe"));
    }

    @Test
    void theSubmitterIsToldThatTheCaseArrivedAndNoReviewerIsFlooded() {
        happens(new CaseStarted(subject(), false), new TaskOpened(task("community-managers", null)));

        assertThat(sent()).containsExactly("olga: Night (EVT-2026-000001): we have received it");
    }

    @Test
    void aRequestForChangesIsOneLetterWithTheCommentAndTheDate() {
        people.signIn(reviewer);
        happens(
                new CaseDecided(CASE, "Night", 1, "request-changes", "Screening", "Say how many come."),
                new TaskOpened(task("organizers", null)));

        assertThat(letters.to(null, 10)).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("olga@example.org");
            assertThat(mail.subject()).isEqualTo("Night (EVT-2026-000001): something is asked of you");
            assertThat(mail.text()).contains("Say how many come.").contains("By Monday, November 30, 2026");
            assertThat(mail.links()).containsExactly("http://127.0.0.1:8080/cases/EVT-2026-000001");
        });
    }

    @Test
    void aDeclinedCaseThatIsThereforeClosedIsOneLetterWithTheReason() {
        people.signIn(reviewer);
        happens(
                new CaseDecided(CASE, "Night", 1, "decline", "Review", "No venue."),
                new CaseClosed(CASE, "event-proposal", "Night", 1, "declined", AT));

        assertThat(sent()).containsExactly("olga: Night (EVT-2026-000001) is declined");
        assertThat(letters.to(null, 1).get(0).text()).contains("No venue.");
    }

    @Test
    void whoeverIsGivenATaskIsToldUnlessTheyTookIt() {
        people.signIn(reviewer);
        happens(new TaskChanged(task("community-managers", 2L)));
        assertThat(sent()).isEmpty();

        happens(new TaskChanged(task("community-managers", 3L)));
        assertThat(sent()).containsExactly("rosa: Night (EVT-2026-000001): please Screen it");
    }

    @Test
    void aSharedCommentReachesTheSubmitterAndAPrivateOneDoesNot() {
        happens(new CommentAdded(CASE, "Night", 1, 2, "Between us", "reviewers"));
        happens(new CommentAdded(CASE, "Night", 1, 1, "My own", "shared"));
        happens(new CommentAdded(CASE, "Night", 1, 2, "Nice plan", "shared"));

        assertThat(letters.to(null, 10)).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("olga@example.org");
            assertThat(mail.text()).contains("Nice plan");
        });
    }

    @Test
    void aHoldAndAClosedCaseAreToldToTheSubmitter() {
        happens(new CaseDecided(CASE, "Night", 1, "hold", "Review", "Until the venue answers"));
        happens(new CaseClosed(CASE, "event-proposal", "Night", 1, "expired", AT));

        assertThat(sent())
                .containsExactly("olga: Night (EVT-2026-000001) is closed", "olga: Night (EVT-2026-000001) is on hold");
    }

    @Test
    void aReminderReachesTheGroupInTheRegionOfTheCase() {
        happens(new ReminderDue(
                CASE, "europe", 1, "community-managers", "reminder", "Screening", null, Set.of(), 4, AT));

        assertThat(sent())
                .containsExactlyInAnyOrder(
                        "rita: Night (EVT-2026-000001) still waits: Screening",
                        "rosa: Night (EVT-2026-000001) still waits: Screening");
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new CaseStarted(subject(), false));
            status.setRollbackOnly();
        });

        assertThat(sent()).isEmpty();
    }

    private void happens(Object... what) {
        transaction.executeWithoutResult(status -> List.of(what).forEach(events::publishEvent));
    }

    private List<String> sent() {
        return letters.to(null, 20).stream()
                .map(mail -> mail.to().substring(0, mail.to().indexOf('@')) + ": " + mail.subject())
                .toList();
    }

    private static CaseSnapshot subject() {
        return new CaseSnapshot(1, CASE, "event-proposal", 1, "Night", null, "ES", "europe", 1, AT, Map.of());
    }

    private static TaskFacts task(String group, @Nullable Long assignee) {
        return new TaskFacts(
                "t-1",
                CASE,
                "event-proposal",
                "screen",
                "Screen it",
                "Screening",
                "Night",
                null,
                "europe",
                "ES",
                1,
                group,
                assignee,
                AT,
                Instant.parse("2026-11-30T10:00:00Z"),
                50,
                null,
                false,
                null,
                Set.of());
    }
}
