package org.chapterhouse.mailroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.Proof.csrf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.chapterhouse.ApplicationTest;
import org.chapterhouse.Cast;
import org.chapterhouse.Proposals;
import org.chapterhouse.casework.CaseView;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.notification.Letter;
import org.chapterhouse.notification.Notifications;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** The admin's desk for letters, without a mail server as in a plain start. */
@ApplicationTest
class MailroomTests {

    private static final String ADDRESS = "mailroom-tests@example.org";

    @Autowired
    private MockMvc http;

    @Autowired
    private Notifications notifications;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Casework casework;

    @Autowired
    private ChapterDirectory chapters;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Clock clock;

    private Cookie[] admin;

    @BeforeEach
    void signIn() throws Exception {
        admin = signIn("admin");
    }

    @AfterEach
    void shippedWordsAgain() {
        jdbc.sql("delete from notification_text").update();
        jdbc.sql("delete from notification_letter where address = ?")
                .param(ADDRESS)
                .update();
    }

    private ResultActions asAdmin(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.cookie(admin).with(csrf()));
    }

    private long write(String title, @Nullable String path) {
        Letter letter = new Letter(
                new Letter.Address(ADDRESS, Locale.ENGLISH),
                "notice",
                "EVT-2026-000001",
                path,
                Letter.Content.of(title));
        transaction.executeWithoutResult(status -> notifications.queue(letter));
        return jdbc.sql("select max(id) from notification_letter where address = ?")
                .param(ADDRESS)
                .query(Long.class)
                .single();
    }

    @Test
    void lettersAreFoundByAddressSubjectAndStateAndReadWithoutTheirSecrets() throws Exception {
        String secret = "s3cret_".repeat(6) + "x";
        long id = write("100% <b>Night</b>", "/once/sign-agreement/" + secret);

        asAdmin(get("/admin/mails").param("q", "Mailroom-Tests@").param("state", "kept"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("100% &lt;b&gt;Night&lt;/b&gt;")))
                .andExpect(content().string(containsString("SPRING_MAIL_HOST")));
        asAdmin(get("/admin/mails").param("q", "100%")).andExpect(content().string(containsString(ADDRESS)));
        asAdmin(get("/admin/mails").param("q", "1_0%")).andExpect(content().string(not(containsString(ADDRESS))));
        asAdmin(get("/admin/mails").param("q", ADDRESS).param("state", "sent"))
                .andExpect(content().string(containsString("No such letters")));
        asAdmin(get("/admin/mails/" + id))
                .andExpect(content().string(containsString("/once/sign-agreement/…")))
                .andExpect(content().string(not(containsString(secret))));
        asAdmin(get("/admin/mails/0")).andExpect(status().isNotFound());
        asAdmin(get("/admin/mails").param("cursor", "x")).andExpect(status().isBadRequest());
    }

    @Test
    void aDeadLetterSaysWhyAndIsNotSentAgainWithoutAMailServer() throws Exception {
        long id = write("Lost", null);
        jdbc.sql("update notification_letter set state = 'dead', last_error = 'refused', reply = '550 no such user'"
                        + " where id = ?")
                .param(id)
                .update();

        asAdmin(get("/admin/mails/" + id))
                .andExpect(content().string(containsString("does not take letters for this address")))
                .andExpect(content().string(containsString("550 no such user")));
        asAdmin(get("/")).andExpect(content().string(containsString("href=\"/admin/mails?state=dead\">")));
        asAdmin(post("/admin/mails/" + id + "/again")).andExpect(status().is3xxRedirection());
        asAdmin(get("/admin/mails").param("q", ADDRESS).param("state", "dead"))
                .andExpect(content().string(containsString("Lost")));
    }

    @Test
    void onlyAdminsGetHere() throws Exception {
        for (String who : new String[] {"organizer", "manager"}) {
            http.perform(get("/admin/mails").cookie(signIn(who))).andExpect(status().isForbidden());
            http.perform(post("/admin/letters/notice")
                            .cookie(signIn(who))
                            .with(csrf())
                            .param("language", "en")
                            .param("act", "save")
                            .param("subject", "x")
                            .param("what", "x"))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void everyLetterIsShownAsItReadsInBothLanguages() throws Exception {
        asAdmin(get("/admin/letters").param("language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Data night in Málaga (EVT-2026-000042) is cancelled")))
                .andExpect(content().string(containsString("event-cancelled")));
        asAdmin(get("/admin/letters").param("language", "es"))
                .andExpect(content().string(containsString("event-cancelled")));
        asAdmin(get("/admin/letters/notice").param("language", "en"))
                .andExpect(content().string(containsString("Hello Ana,")));
        asAdmin(get("/admin/letters/notice").param("language", "es"))
                .andExpect(content().string(containsString("Hola, Ana:")));
        asAdmin(get("/admin/letters/decision-hold/html"))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
                .andExpect(content().string(containsString("<blockquote")));
        asAdmin(get("/admin/letters/no-such-letter")).andExpect(status().isNotFound());
    }

    @Test
    void changedWordsAreTriedSavedUsedAndSetBack() throws Exception {
        asAdmin(change("try", "News of {title}", "Look, {name}: {case.venueCity}|"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("News of Data night in Málaga")))
                .andExpect(content().string(containsString("Look, Ana: |")));

        asAdmin(change("save", "News of {title}", "Look at {reference}.")).andExpect(status().is3xxRedirection());
        long id = write("Night", null);
        asAdmin(get("/admin/mails/" + id))
                .andExpect(content().string(containsString("News of Night")))
                .andExpect(content().string(containsString("Look at EVT-2026-000001.")));
        asAdmin(get("/admin/letters/notice")).andExpect(content().string(containsString("Changed")));

        asAdmin(change("reset", "", "").param("version", version())).andExpect(status().is3xxRedirection());
        asAdmin(get("/admin/mails/" + write("Night", null)))
                .andExpect(content().string(containsString("There is news about")));
    }

    @Test
    void wordsThatCannotBeAreRefusedAtTheFieldAndKept() throws Exception {
        asAdmin(change("save", "News of {titel}", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("News of {titel}")))
                .andExpect(content().string(containsString("There is nothing called &quot;titel&quot; to put in.")))
                .andExpect(content().string(containsString("href=\"#what\"")));
    }

    @Test
    void whoeverSavesWhatSomebodyElseHasChangedKeepsTheirWordsAndSeesTheOthers() throws Exception {
        asAdmin(change("save", "First {title}", "Theirs")).andExpect(status().is3xxRedirection());
        asAdmin(get("/admin/letters/notice").param("language", "en"))
                .andExpect(content().string(containsString("by Ruth Okafor")));

        asAdmin(change("save", "Second {title}", "Mine"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Ruth Okafor has changed this letter meanwhile.")))
                .andExpect(content().string(containsString("First {title}")))
                .andExpect(content().string(containsString("value=\"Second {title}\"")));
        asAdmin(change("save", "Second {title}", "Mine").param("version", version()))
                .andExpect(status().is3xxRedirection());
        asAdmin(change("reset", "", "").param("version", "0"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("so it was not set back")));
    }

    @Test
    void savingWhatIsThereAlreadyChangesNothing() throws Exception {
        String subject = "{title} ({reference}): there is news";
        String what = "There is news about \"{title}\" ({reference}).";
        asAdmin(change("save", subject, what + "\r\n")).andExpect(status().is3xxRedirection());
        assertThat(changed()).isZero();

        asAdmin(change("save", "Other", what)).andExpect(status().is3xxRedirection());
        assertThat(changed()).isOne();
        asAdmin(change("save", subject, what).param("version", version())).andExpect(status().is3xxRedirection());
        assertThat(changed()).as("the shipped words again").isZero();
    }

    @Test
    void tryingTellsWhatSavingWouldTellAndEverythingAtOnce() throws Exception {
        asAdmin(change("try", "For {nmae} and {titel}", "").param("case", "EVT-2026-999999"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("nothing called &quot;nmae&quot;")))
                .andExpect(content().string(containsString("nothing called &quot;titel&quot;")))
                .andExpect(content().string(containsString("<strong>For {nmae} and {titel}</strong>")))
                .andExpect(content().string(containsString("There is no case EVT-2026-999999")))
                .andExpect(content().string(containsString("id=\"what-error\"")))
                .andExpect(content().string(containsString("aria-invalid=\"true\"")));
    }

    @Test
    void aCaseThatAnAdminMayNotOpenIsNotTriedOnEither() throws Exception {
        Proposals proposals = new Proposals(chapters, people, new Cast(accounts).anybody(), clock, 3);
        CaseView closed = casework.start("event-proposal", proposals.meetup(60, Map.of()), proposals.organizer());
        asAdmin(change("try", "For {title}", "About {case.title}.").param("case", closed.reference()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("There is no case " + closed.reference())))
                .andExpect(content().string(not(containsString(closed.title()))));
    }

    @Test
    void aLetterIsFoundByItsWordsAndItsSampleFitsIt() throws Exception {
        asAdmin(get("/admin/letters").param("language", "en").param("q", "become admin"))
                .andExpect(content().string(containsString("Your consent is needed: ana is to become an admin")))
                .andExpect(content().string(not(containsString("event-cancelled"))));
        asAdmin(get("/admin/letters").param("language", "en").param("q", "%"))
                .andExpect(content().string(containsString("No such letter")));
        asAdmin(get("/admin/letters/case-received").param("language", "en"))
                .andExpect(content().string(not(containsString("by bus"))))
                .andExpect(content().string(not(containsString("\nBy "))));
    }

    private String version() {
        return jdbc.sql("select version from notification_text where template = 'notice'")
                .query(String.class)
                .single();
    }

    private long changed() {
        return jdbc.sql("select count(*) from notification_text")
                .query(Long.class)
                .single();
    }

    private static MockHttpServletRequestBuilder change(String act, String subject, String what) {
        return post("/admin/letters/notice")
                .param("language", "en")
                .param("act", act)
                .param("subject", subject)
                .param("what", what);
    }

    private Cookie[] signIn(String username) throws Exception {
        return http.perform(post("/sign-in")
                        .param("username", username)
                        .param("password", "chapterhouse")
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getCookies();
    }
}
