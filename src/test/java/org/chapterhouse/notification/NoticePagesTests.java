package org.chapterhouse.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.Proof.csrf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Set;
import org.chapterhouse.ApplicationTest;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What a person was told, in the application: theirs alone. */
@ApplicationTest
class NoticePagesTests {

    @Autowired
    private MockMvc http;

    @Autowired
    private Notifications notifications;

    @Autowired
    private Preferences preferences;

    @Autowired
    private People people;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private Person mentor;
    private Cookie[] signedIn;

    @BeforeEach
    void aMentorWithNothingToRead() throws Exception {
        mentor = people.byUsername("mentor").orElseThrow();
        jdbc.sql("delete from notification_letter where account = ?")
                .param(mentor.id())
                .update();
        preferences.choose(mentor.id(), Set.of());
        signedIn = signIn("mentor");
    }

    private void tell(String title, String path) {
        Letter letter = new Letter(
                new Letter.Account(mentor.id()), "notice", "EVT-2026-009999", path, Letter.Content.of(title));
        transaction.executeWithoutResult(status -> notifications.queue(letter));
    }

    @Test
    void whatIsNewIsCountedAndOpeningItLeadsToItsPage() throws Exception {
        tell("<b>Night</b>", "/cases/EVT-2026-009999");
        http.perform(get("/notifications").cookie(signedIn))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("&lt;b&gt;Night&lt;/b&gt;")));
        http.perform(get("/notifications/unread").cookie(signedIn))
                .andExpect(content().string(containsString(">1<")))
                .andExpect(content().string(not(containsString("<html"))));

        http.perform(get("/notifications/" + newest()).cookie(signedIn))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/cases/EVT-2026-009999"));

        http.perform(get("/notifications/unread").cookie(signedIn))
                .andExpect(content().string(not(containsString("pill"))));
    }

    @Test
    void aStrangerCannotOpenSomebodyElsesAndAVisitorSignsInFirst() throws Exception {
        tell("Private matter", "/cases/EVT-2026-009999");
        http.perform(get("/notifications/" + newest()).cookie(signIn("organizer2")))
                .andExpect(status().isNotFound());
        http.perform(get("/notifications").cookie(signIn("organizer2")))
                .andExpect(content().string(not(containsString("Private matter"))));
        http.perform(get("/notifications")).andExpect(status().is3xxRedirection());
        http.perform(get("/notifications/unread").cookie(signedIn))
                .andExpect(content().string(containsString(">1<")));
    }

    @Test
    void everythingIsReadAtOnceAndAnEmptyListSaysSo() throws Exception {
        http.perform(get("/notifications").cookie(signedIn)).andExpect(content().string(containsString("Nothing yet")));
        tell("One", "/cases/EVT-2026-009999");
        tell("Two", "/cases/EVT-2026-009999");
        http.perform(post("/notifications/read").cookie(signedIn).with(csrf()))
                .andExpect(redirectedUrl("/notifications"));
        http.perform(get("/notifications/unread").cookie(signedIn))
                .andExpect(content().string(not(containsString("pill"))));
    }

    @Test
    void theSecretOfALinkIsNotShownAsANotification() throws Exception {
        String secret = "s3cret_".repeat(6) + "x";
        tell("Your password", "/once/reset-password/" + secret);
        http.perform(get("/notifications/" + newest()).cookie(signedIn)).andExpect(redirectedUrl("/notifications"));
        http.perform(get("/notifications").cookie(signedIn)).andExpect(content().string(not(containsString(secret))));
    }

    @Test
    void whatComesByMailIsChosenAndWhatIsImportantAlwaysComes() throws Exception {
        http.perform(post("/account/notifications")
                        .param("mailed", "comments")
                        .cookie(signedIn)
                        .with(csrf()))
                .andExpect(redirectedUrl("/account/notifications"));
        assertThat(preferences.muted(mentor.id())).containsExactlyInAnyOrder(Topic.NEWS, Topic.REMINDERS);
        http.perform(post("/account/notifications").cookie(signedIn).with(csrf()));
        assertThat(preferences.muted(mentor.id())).containsExactlyInAnyOrderElementsOf(Topic.mutable());
        http.perform(post("/account/notifications").cookie(signedIn)).andExpect(status().isForbidden());
    }

    @Test
    void aLinkInALetterAsksFirstAndAMailProgramsButtonMutesAtOnce() throws Exception {
        String link = "/unsubscribe/" + preferences.key(mentor.id()) + "/news";
        http.perform(get(link)).andExpect(status().isOk()).andExpect(content().string(containsString("<form")));
        assertThat(preferences.muted(mentor.id())).isEmpty();

        http.perform(post(link).param("List-Unsubscribe", "One-Click")).andExpect(status().isOk());
        assertThat(preferences.muted(mentor.id())).containsExactly(Topic.NEWS);

        http.perform(post(link.replace("news", "important"))).andExpect(status().isNotFound());
        http.perform(post("/unsubscribe/guess/news")).andExpect(status().isNotFound());
    }

    private long newest() {
        return jdbc.sql("select max(id) from notification_letter where account = ?")
                .param(mentor.id())
                .query(Long.class)
                .single();
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
