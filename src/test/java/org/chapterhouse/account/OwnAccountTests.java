package org.chapterhouse.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chapterhouse.ApplicationTest;
import org.chapterhouse.Cast;
import org.chapterhouse.notification.Letters;
import org.chapterhouse.people.AccountChanges;
import org.chapterhouse.people.AccountDirectory;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What somebody does with an account of their own. */
@ApplicationTest
class OwnAccountTests {

    @Autowired
    private MockMvc http;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountDirectory directory;

    @Autowired
    private AccountChanges changes;

    @Autowired
    private People people;

    @Autowired
    private Letters letters;

    @Autowired
    private JdbcClient jdbc;

    private Person ada;
    private Visitor browser;

    @BeforeEach
    void somebodyWhoIsSignedIn() {
        ada = new Cast(accounts).anybody();
        browser = new Visitor(http).signIn(ada.username(), Cast.PASSWORD);
    }

    private String link(String to) {
        return letters.to(to, 1).get(0).links().get(0).replaceFirst("^https?://[^/]+", "");
    }

    private Person now() {
        return people.byId(ada.id()).orElseThrow();
    }

    @Test
    void nameLanguageAndTimeZoneAreChangedAndThePageSpeaksTheNewLanguage() throws Exception {
        assertThat(browser.post("/account/profile", "name", "Ada L.", "language", "es", "timezone", "Asia/Tokyo")
                        .getRedirectedUrl())
                .isEqualTo("/account?said=saved");
        assertThat(now().name()).isEqualTo("Ada L.");
        assertThat(now().timezone().getId()).isEqualTo("Asia/Tokyo");
        assertThat(browser.open("/account?said=saved").getContentAsString()).contains("Mi cuenta", "Guardado.", "JST");
    }

    @Test
    void whatIsRefusedStaysInItsFormWithItsMistakeBesideTheField() throws Exception {
        MockHttpServletResponse refused =
                browser.post("/account/profile", "name", " ", "language", "es", "timezone", "Asia/Tokyo");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("href=\"#profile-name\"", "id=\"profile-name-error\"")
                .containsPattern("value=\"Asia/Tokyo\" selected");
    }

    @Test
    void aNewAddressCountsOnceItsReaderConfirmsItAndTheOldOneIsTold() throws Exception {
        String wanted = "moved." + ada.username() + "@example.org";
        assertThat(browser.post("/account/email", "email", wanted, "current", "wrong")
                        .getStatus())
                .isEqualTo(422);
        assertThat(letters.to(wanted, 1)).isEmpty();
        browser.post("/account/email", "email", wanted, "current", Cast.PASSWORD);
        assertThat(now().email()).isEqualTo(ada.email());
        String link = link(wanted);
        Visitor mailReader = new Visitor(http);
        assertThat(mailReader.open(link).getContentAsString()).contains(wanted);
        assertThat(now().email()).isEqualTo(ada.email());
        assertThat(mailReader.post(link).getStatus()).isEqualTo(302);
        assertThat(now().email()).isEqualTo(wanted);
        assertThat(letters.to(ada.email(), 1).get(0).subject()).isEqualTo("Your account has another address now");
        assertThat(mailReader.post(link).getStatus()).isEqualTo(404);
    }

    @Test
    void anAddressOfAnotherAccountIsToldToItsReaderAlone() throws Exception {
        Person other = new Cast(accounts, Locale.forLanguageTag("es")).anybody();
        assertThat(browser.post("/account/email", "email", other.email(), "current", Cast.PASSWORD)
                        .getRedirectedUrl())
                .isEqualTo("/account?said=email-asked");
        Letters.Mail letter = letters.to(other.email(), 1).get(0);
        assertThat(letter.subject()).isEqualTo("Esta dirección ya es de una cuenta");
        assertThat(letter.text()).contains("otra cuenta").doesNotContain(ada.username());
        assertThat(letter.links()).isEmpty();
    }

    @Test
    void aNewPasswordNeedsTheOldOneAndSignsEveryOtherBrowserOut() {
        Visitor elsewhere = new Visitor(http).signIn(ada.username(), Cast.PASSWORD);
        assertThat(browser.post("/account/password", "current", "wrong", "password", "three green kites")
                        .getStatus())
                .isEqualTo(422);
        assertThat(elsewhere.isSignedIn()).isTrue();
        assertThat(browser.post("/account/password", "current", Cast.PASSWORD, "password", "three green kites")
                        .getRedirectedUrl())
                .isEqualTo("/account?said=password-changed");
        assertThat(browser.isSignedIn()).isTrue();
        assertThat(elsewhere.isSignedIn()).isFalse();
        new Visitor(http).signIn(ada.username(), "three green kites");
    }

    @Test
    void sessionsAreListedByBrowserAndEndedOneByOneOrAllAtOnce() throws Exception {
        Visitor second = new Visitor(http).signIn(ada.username(), Cast.PASSWORD);
        Visitor third = new Visitor(http).signIn(ada.username(), Cast.PASSWORD);
        String page = browser.open("/account").getContentAsString();
        assertThat(page)
                .contains("Firefox on Linux", "This browser", "last seen")
                .doesNotContain("203.0.113.77");
        Matcher handles = Pattern.compile("/account/sessions/([\\w-]{22})/end").matcher(page);
        assertThat(handles.find()).isTrue();
        String first = handles.group(1);
        Visitor stranger = new Visitor(http).signIn(new Cast(accounts).anybody().username(), Cast.PASSWORD);
        stranger.post("/account/sessions/" + first + "/end");
        assertThat(second.isSignedIn() && third.isSignedIn()).isTrue();
        browser.post("/account/sessions/" + first + "/end");
        assertThat(second.isSignedIn() ^ third.isSignedIn()).isTrue();
        browser.post("/account/sessions/end");
        assertThat(second.isSignedIn() || third.isSignedIn()).isFalse();
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void aTokenIsShownOnceAndRevoked() throws Exception {
        MockHttpServletResponse made = browser.post("/account/tokens", "name", "sync", "scopes", "write", "days", "30");
        assertThat(made.getHeader("Cache-Control")).contains("no-store");
        Matcher secret = Pattern.compile("chh_[\\w-]{43}").matcher(made.getContentAsString());
        assertThat(secret.find()).isTrue();
        assertThat(me(secret.group())).isEqualTo(200);
        String page = browser.open("/account/tokens").getContentAsString();
        assertThat(page).contains("sync", "changes", "last used").doesNotContain(secret.group());
        Matcher id = Pattern.compile("/account/tokens/(\\d+)/revoke").matcher(page);
        assertThat(id.find()).isTrue();
        Visitor stranger = new Visitor(http).signIn(new Cast(accounts).anybody().username(), Cast.PASSWORD);
        assertThat(stranger.post("/account/tokens/" + id.group(1) + "/revoke").getStatus())
                .isEqualTo(404);
        assertThat(me(secret.group())).isEqualTo(200);
        browser.post("/account/tokens/" + id.group(1) + "/revoke");
        assertThat(me(secret.group())).isEqualTo(401);
        assertThat(browser.post("/account/tokens", "name", " ", "scopes", "write")
                        .getContentAsString())
                .contains("Give the token a name", "value=\"write\" checked");
    }

    private int me(String token) throws Exception {
        return http.perform(MockMvcRequestBuilders.get("/api/me").header(HttpHeaders.AUTHORIZATION, "Bearer " + token))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void whoeverClosesTheirAccountLeavesNothingThatTellsWhoTheyWere() {
        assertThat(browser.post("/account/close", "current", "wrong").getStatus())
                .isEqualTo(422);
        assertThat(browser.post("/account/close", "current", Cast.PASSWORD).getRedirectedUrl())
                .isEqualTo("/?said=closed");
        assertThat(browser.isSignedIn()).isFalse();
        assertThat(directory.byId(ada.id()).orElseThrow().state()).isEqualTo("closed");
        assertThat(letters.to(ada.email(), 10))
                .extracting(Letters.Mail::subject)
                .containsExactly("Your account is closed");
        assertThat(jdbc.sql("select count(*) from web_session where principal_name = ?")
                        .param(ada.username())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoeverLeadsAChapterHandsItOverFirst() throws Exception {
        people.join(ada.id(), "madrid", "lead");
        assertThat(browser.open("/account/close").getContentAsString()).contains("You lead a chapter: madrid");
        assertThat(browser.post("/account/close", "current", Cast.PASSWORD).getStatus())
                .isEqualTo(409);
        people.leave(ada.id(), "madrid");
    }

    @Test
    void everyGroupAndRegionHasItsWords() throws Exception {
        changes.assign(
                ada.id(),
                directory.byId(ada.id()).orElseThrow().version(),
                Set.copyOf(org.chapterhouse.people.Groups.ALL),
                Set.of("asia"),
                null);
        assertThat(browser.open("/account").getContentAsString())
                .contains("Conduct team", "Event reviewers")
                .doesNotContain("??account");
    }
}
