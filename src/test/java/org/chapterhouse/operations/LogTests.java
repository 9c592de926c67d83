package org.chapterhouse.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chapterhouse.ApplicationTest;
import org.chapterhouse.Cast;
import org.chapterhouse.Proof;
import org.chapterhouse.Proposals;
import org.chapterhouse.casework.CaseView;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What a log may tell: cases, letters and jobs by number; never people, their addresses or what they typed. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class LogTests {

    private static final String[] PERSONAL = {
        "Quirina", "quirina", "Ferrer", "Perpetua", "perpetua", "wrong-secret", "A thing only we know"
    };

    @Autowired
    private MockMvc http;

    @Autowired
    private Casework casework;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private ChapterDirectory chapters;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private Person organizer;
    private Person manager;

    @BeforeEach
    void people() {
        organizer = account("quirina", "Quirina Ferrer", Set.of());
        manager = account("perpetua", "Perpetua Ferrer", Set.of("community-managers"));
    }

    private Person account(String username, String name, Set<String> groups) {
        return accounts.put(new Accounts.Account(
                username,
                name,
                username + "@example.org",
                Cast.PASSWORD,
                groups,
                Set.of("europe"),
                null,
                Locale.ENGLISH,
                ZoneId.of("Europe/Madrid")));
    }

    @Test
    void aProposalRunsAndTheLogTellsOfNobody(CapturedOutput output) {
        Proposals proposals = new Proposals(chapters, people, organizer, clock, 0);
        CaseView started = casework.start(
                "event-proposal",
                proposals.meetup(60, Map.of("description", "A thing only we know")),
                proposals.organizer());
        String task = taskOf(started);
        casework.claim(task, manager);
        casework.complete(
                task, Map.of("decision", "request-changes", "comment", "A thing only we know, Quirina"), manager);
        casework.comment(started.reference(), "A thing only we know", "shared", manager);
        casework.act(started.reference(), "withdraw", Map.of("reason", "A thing only we know"), proposals.organizer());
        LoggerFactory.getLogger(LogTests.class).warn("a line");
        assertThat(output).contains("a line").doesNotContain(PERSONAL);
    }

    @Test
    void neitherDoWhatIsRefusedAndWhatFails(CapturedOutput output) throws Exception {
        http.perform(get("/api/me").with(httpBasic("quirina", "wrong-secret"))).andExpect(status().isUnauthorized());
        http.perform(post("/sign-in")
                .param("username", "quirina")
                .param("password", "wrong-secret")
                .with(Proof.csrf()));
        http.perform(post("/forgotten-password")
                .param("email", "quirina@example.org")
                .with(Proof.csrf()));
        for (String body : new String[] {
            "{\"flow\":\"event-proposal\",\"data\":{\"title\":\"A thing only we know\"}}",
            "{\"flow\":\"event-proposal\",\"data\":{\"title\":\"A thing only we know",
            "{\"flow\":\"event-proposal\",\"Quirina\":1}",
            "{\"flow\":\"Quirina\",\"data\":{}}"
        }) {
            http.perform(post("/api/cases")
                            .with(httpBasic("quirina", Cast.PASSWORD))
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body))
                    .andExpect(status().is4xxClientError());
        }
        http.perform(get("/api/cases/Quirina").with(httpBasic("quirina", Cast.PASSWORD)))
                .andExpect(status().isNotFound());
        LoggerFactory.getLogger(LogTests.class).warn("a line");
        assertThat(output).contains("a line").doesNotContain(PERSONAL);
    }

    @Test
    void anErrorOfOursIsLoggedWithoutWhatWasSent(CapturedOutput output) throws Exception {
        jdbc.sql("alter table casework_draft rename to casework_draft_elsewhere")
                .update();
        try {
            http.perform(post("/api/drafts")
                            .with(httpBasic("quirina", Cast.PASSWORD))
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"flow\":\"event-proposal\",\"data\":{\"title\":\"A thing only we know\"}}"))
                    .andExpect(status().isInternalServerError());
        } finally {
            jdbc.sql("alter table casework_draft_elsewhere rename to casework_draft")
                    .update();
        }
        assertThat(output).contains("failure ", "casework_draft").doesNotContain(PERSONAL);
    }

    @Test
    void aConstraintTellsItsNameAndNotTheRow() {
        assertThatThrownBy(() -> jdbc.sql("update people_account set email = ? where username = ?")
                        .param("quirina@example.org")
                        .param("perpetua")
                        .update())
                .isInstanceOf(DuplicateKeyException.class)
                .rootCause()
                .hasMessageContaining("people_account")
                .hasMessageNotContaining("quirina");
    }

    private String taskOf(CaseView started) {
        return casework.find(started.reference(), manager).waitingFor().stream()
                .map(CaseView.Waiting::task)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }
}
