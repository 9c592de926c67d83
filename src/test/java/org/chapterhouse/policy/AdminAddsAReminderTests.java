package org.chapterhouse.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.chapterhouse.Cast;
import org.chapterhouse.PageVisitor;
import org.chapterhouse.Proposals;
import org.chapterhouse.TimeTravel;
import org.chapterhouse.TimeTravelTest;
import org.chapterhouse.casework.CaseView;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.notification.Letters;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An admin lets the same letter go to the same people once more, two days after the first. */
@TimeTravelTest
class AdminAddsAReminderTests {

    private static final String ROW =
            """
            <rule id="screening-overdue-still">
              <description>The screening has been waited for by 5 days.</description>
              <inputEntry id="s1"><text>"event-proposal"</text></inputEntry>
              <inputEntry id="s2"><text>"screen-proposal"</text></inputEntry>
              <inputEntry id="s3"><text></text></inputEntry>
              <inputEntry id="s4"><text>&gt;= 5</text></inputEntry>
              <inputEntry id="s5"><text></text></inputEntry>
              <outputEntry id="s6"><text>"community-managers"</text></outputEntry>
              <outputEntry id="s7"><text>"step-overdue"</text></outputEntry>
            </rule>
            """;

    @Autowired
    private TimeTravel time;

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
    private JdbcClient jdbc;

    @Autowired
    private MockMvc http;

    private Proposals proposals;
    private Person manager;

    @BeforeEach
    void anotherRow() {
        Cast cast = new Cast(accounts);
        proposals = new Proposals(chapters, people, cast.anybody(), clock, 5);
        manager = cast.member("community-managers", "europe");
        Map<String, byte[]> files = new TreeMap<>(packaged.read());
        String table = new String(files.get("processes/reminders.dmn"), StandardCharsets.UTF_8);
        files.put(
                "processes/reminders.dmn",
                table.replace("</decisionTable>", ROW + "</decisionTable>").getBytes(StandardCharsets.UTF_8));
        publish(files);
    }

    @AfterEach
    void thePackagedPolicyIsBack() {
        publish(packaged.read());
    }

    private void publish(Map<String, byte[]> files) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> publisher.publishPackaged(files, "a test's"));
        active.forget();
    }

    @Test
    void eachRowSpeaksOnceAlsoWhereItSaysWhatAnotherSaid() throws Exception {
        CaseView started = propose();
        time.advance("P3DT1H");
        assertThat(overdue(started)).isEqualTo(1);
        time.advance("P1D");
        assertThat(overdue(started)).isEqualTo(1);
        time.advance("P1D");
        assertThat(overdue(started)).isEqualTo(2);
        time.advance("P1D");
        assertThat(overdue(started)).isEqualTo(2);
    }

    @Test
    void rowsThatSayTheSameOnOneDayAreOneLetter() throws Exception {
        CaseView started = propose();
        jdbc.sql("update casework_wait set since = since - interval '6 days' where id = ?")
                .param(started.waitingFor().get(0).task())
                .update();
        time.advance("P1D");
        assertThat(overdue(started)).isEqualTo(1);
    }

    @Test
    void casesOfTwoReleasesAreNotAnsweredWithTheFormOfOne() throws Exception {
        String early = task(propose());
        String alike = task(propose());
        Map<String, byte[]> files = new TreeMap<>(packaged.read());
        String form = new String(files.get("forms/screen-proposal.form"), StandardCharsets.UTF_8);
        files.put(
                "forms/screen-proposal.form",
                form.replaceFirst("\"label\": *\"", "$0In other words: ").getBytes(StandardCharsets.UTF_8));
        publish(files);
        String late = task(propose());

        PageVisitor visitor = new PageVisitor(http, manager);
        visitor.ask(get("/inbox/together").param("task", early, alike))
                .andExpect(content().string(containsString("/api/tasks/complete")));
        visitor.ask(get("/inbox/together").param("task", early, late))
                .andExpect(content().string(containsString("under different releases of the policy")))
                .andExpect(content().string(not(containsString("/api/tasks/complete"))));
    }

    private static String task(CaseView started) {
        return String.valueOf(started.waitingFor().get(0).task());
    }

    private CaseView propose() {
        return casework.start("event-proposal", proposals.meetup(60, Map.of()), proposals.organizer());
    }

    private long overdue(CaseView started) {
        return letters.to(manager.email(), 50).stream()
                .filter(letter -> letter.subject().contains(started.reference())
                        && letter.subject().contains("waits for too long"))
                .count();
    }
}
