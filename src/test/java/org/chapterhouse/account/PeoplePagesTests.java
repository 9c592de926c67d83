package org.chapterhouse.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chapterhouse.ApplicationTest;
import org.chapterhouse.Cast;
import org.chapterhouse.Proposals;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.notification.Letters;
import org.chapterhouse.people.AccountDirectory;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What admins do about people. */
@ApplicationTest
class PeoplePagesTests {

    private static final String WHY = "looks after the rules with us";

    @Autowired
    private MockMvc http;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountDirectory directory;

    @Autowired
    private People people;

    @Autowired
    private ChapterDirectory chapters;

    @Autowired
    private Clock clock;

    @Autowired
    private Letters letters;

    private Person somebody;
    private Person firstAdmin;
    private Person secondAdmin;
    private Visitor first;
    private Visitor second;
    private String page;

    @BeforeEach
    void twoAdminsAndSomebody() {
        Cast cast = new Cast(accounts);
        somebody = cast.anybody();
        firstAdmin = cast.person(Set.of("policy-admins"), Set.of(), null);
        first = new Visitor(http).signIn(firstAdmin.username(), Cast.PASSWORD);
        secondAdmin = cast.person(Set.of("policy-admins"), Set.of(), null);
        second = new Visitor(http).signIn(secondAdmin.username(), Cast.PASSWORD);
        page = "/admin/people/" + somebody.username();
    }

    private boolean isAdmin() {
        return directory.byId(somebody.id()).orElseThrow().isAdmin();
    }

    private String grant() throws Exception {
        Matcher grant =
                Pattern.compile("/grants/(\\d+)/").matcher(second.open(page).getContentAsString());
        assertThat(grant.find()).isTrue();
        return page + "/grants/" + grant.group(1);
    }

    @Test
    void theChaptersThatSomebodyRunsAreCalledByTheirNames() throws Exception {
        Proposals proposals = new Proposals(chapters, people, somebody, clock, 3);
        assertThat(first.open(page).getContentAsString())
                .contains("href=\"/chapters/" + proposals.chapter() + "\">" + proposals.city() + "</a>");
    }

    @Test
    void somebodyIsFoundAndGivenGroupsRegionsAndAnEmployer() throws Exception {
        assertThat(first.open("/admin/people?q=" + somebody.username()).getContentAsString())
                .contains(somebody.name(), somebody.email(), "Active");
        assertThat(first.open("/admin/people?q=xyzzy&group=legal&state=active").getContentAsString())
                .contains("Nobody found");
        int version = directory.byId(somebody.id()).orElseThrow().version();
        String[] fields = {
            "version", "" + version, "groups", "mentors", "groups", "legal", "regions", "asia", "employer", "ACME"
        };
        assertThat(first.post(page, fields).getRedirectedUrl()).startsWith(page + "?said=saved");
        assertThat(first.open(page).getContentAsString())
                .contains(
                        "What was changed",
                        "by " + firstAdmin.name(),
                        "<bdi>–</bdi> → <bdi>Legal, Mentors</bdi>",
                        "Asia",
                        "ACME");
        MockHttpServletResponse refused =
                first.post(page, "version", "" + (version + 1), "groups", "kings", "employer", "Other");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("no such group", "value=\"Other\"");
    }

    @Test
    void anAdminIsMadeByTwo() throws Exception {
        assertThat(first.post(page + "/admin", "reason", " ").getStatus()).isEqualTo(422);
        assertThat(first.post(page + "/admin", "reason", WHY).getRedirectedUrl())
                .contains("said=admin-asked");
        assertThat(isAdmin()).isFalse();
        assertThat(second.open("/admin/people").getContentAsString())
                .contains("Waits for a second admin", somebody.name());
        assertThat(letters.to("admin2", 5))
                .anySatisfy(letter -> assertThat(letter.text()).contains(WHY, somebody.name()));
        String grant = grant();
        assertThat(first.post(grant + "/consent").getStatus()).isEqualTo(409);
        assertThat(second.post(page + "/admin", "reason", WHY).getRedirectedUrl())
                .isEqualTo(page);
        assertThat(second.open(page).getContentAsString()).contains("Somebody was faster");
        assertThat(second.post(grant + "/consent").getRedirectedUrl()).contains("said=admin-consent");
        assertThat(isAdmin()).isTrue();
        assertThat(letters.to(firstAdmin.email(), 1).get(0).subject()).isEqualTo(somebody.name() + " is an admin now");
        assertThat(letters.to(somebody.email(), 1).get(0).subject()).isEqualTo("You are an admin now");
        assertThat(first.open(page).getContentAsString())
                .contains("<bdi>–</bdi> → <bdi>Policy admins</bdi>", "Granted", WHY);
        assertThat(first.post(grant + "/withdraw").getRedirectedUrl()).isEqualTo(page);
        assertThat(first.open(page).getContentAsString()).contains(secondAdmin.name() + " has consented already.");
    }

    @Test
    void aWishIsRefusedOrWithdrawn() throws Exception {
        first.post(page + "/admin", "reason", WHY);
        assertThat(second.post(grant() + "/withdraw").getStatus()).isEqualTo(409);
        assertThat(second.post(grant() + "/refuse").getRedirectedUrl()).contains("said=admin-refuse");
        assertThat(letters.to(firstAdmin.email(), 1).get(0).text())
                .contains(secondAdmin.name() + " has refused", somebody.name());
        assertThat(first.open(page).getContentAsString())
                .contains("Earlier wishes", "Refused", WHY, "decided by " + secondAdmin.name());
        first.post(page + "/admin", "reason", WHY);
        String grant = grant();
        assertThat(first.post(grant + "/withdraw").getRedirectedUrl()).contains("said=admin-withdraw");
        assertThat(second.post(grant + "/consent").getRedirectedUrl()).isEqualTo(page);
        assertThat(second.open(page).getContentAsString()).contains(firstAdmin.name() + " has withdrawn it already.");
        assertThat(isAdmin()).isFalse();
    }

    @Test
    void oneAdminIsEnoughToStopAnother() {
        Visitor theirs = new Visitor(http).signIn(somebody.username(), Cast.PASSWORD);
        first.post(page + "/disable");
        assertThat(theirs.isSignedIn()).isFalse();
        assertThat(directory.byId(somebody.id()).orElseThrow().state()).isEqualTo("disabled");
        first.post(page + "/enable");
        assertThat(theirs.isSignedIn()).isFalse();
        new Visitor(http).signIn(somebody.username(), Cast.PASSWORD);
        assertThat(second.post("/admin/people/" + firstAdmin.username() + "/admin/end")
                        .getRedirectedUrl())
                .contains("said=admin-ended");
        assertThat(first.open("/admin/people").getStatus()).isEqualTo(403);
        assertThat(letters.to(firstAdmin.email(), 1).get(0).subject()).isEqualTo("You are no admin any more");
    }

    @Test
    void whoSavesLaterKeepsWhatTheyChoseAndReadsWhoWasFaster() throws Exception {
        String version = "" + directory.byId(somebody.id()).orElseThrow().version();
        first.post(page, "version", version, "groups", "legal", "regions", "asia", "employer", "ACME");
        MockHttpServletResponse late = second.post(page, "version", version, "groups", "finance", "employer", "Other");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString())
                .contains(firstAdmin.name() + " has changed this account", "<dd>Legal</dd>", "<dd>Asia</dd>")
                .contains("value=\"finance\" checked", "value=\"Other\"");
        Matcher now = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(late.getContentAsString());
        assertThat(now.find()).isTrue();
        assertThat(second.post(page, "version", now.group(1), "groups", "finance", "employer", "Other")
                        .getRedirectedUrl())
                .startsWith(page + "?said=saved");
        assertThat(directory.byId(somebody.id()).orElseThrow().groups()).containsExactly("finance");
    }

    @Test
    void whoWorksByRegionAndHasNoneIsPointedOutAndEverybodyIsToldWhatTheyLookAfter() throws Exception {
        String version = "" + directory.byId(somebody.id()).orElseThrow().version();
        first.post(page, "version", version, "groups", "community-managers", "groups", "legal");
        assertThat(first.open(page).getContentAsString())
                .contains("No region is chosen", "no task of any region reaches them: Community managers.");
        assertThat(letters.to(somebody.email(), 1).get(0).text())
                .contains(firstAdmin.name() + " has changed what you look after")
                .contains("Groups: Community managers, Legal", "Regions: –");
        String next = "" + directory.byId(somebody.id()).orElseThrow().version();
        first.post(page, "version", next, "groups", "community-managers", "groups", "legal", "regions", "asia");
        assertThat(first.open(page).getContentAsString()).doesNotContain("No region is chosen");
        assertThat(letters.to(somebody.email(), 1).get(0).text()).contains("Regions: Asia");
    }

    @Test
    void whatWaitsForAnAdminIsOnTheirFirstPage() throws Exception {
        first.post(page + "/admin", "reason", WHY);
        String waits = "Your consent: " + somebody.name() + " is to become an admin";
        assertThat(second.open("/").getContentAsString())
                .contains("href=\"" + page + "\">" + waits, "asked by " + firstAdmin.name());
        assertThat(first.open("/").getContentAsString()).doesNotContain(waits);
        second.post(grant() + "/consent");
        assertThat(second.open("/").getContentAsString()).doesNotContain(waits);
    }

    @Test
    void theRecordSpeaksTheReadersLanguage() throws Exception {
        Person admin = new Cast(accounts, Locale.forLanguageTag("es")).person(Set.of("policy-admins"), Set.of(), null);
        first.post(page + "/disable");
        first.post(page + "/enable");
        String version = "" + directory.byId(somebody.id()).orElseThrow().version();
        first.post(page, "version", version, "groups", "legal", "regions", "europe");
        assertThat(new Visitor(http)
                        .signIn(admin.username(), Cast.PASSWORD)
                        .open(page)
                        .getContentAsString())
                .contains("<bdi>sí</bdi> → <bdi>no</bdi>", "<bdi>–</bdi> → <bdi>Europa</bdi>")
                .doesNotContain("<bdi>true</bdi>", "<bdi>europe</bdi>", "<bdi>legal</bdi>");
    }

    @Test
    void nobodyDisablesThemselves() {
        assertThat(first.post("/admin/people/" + firstAdmin.username() + "/disable")
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void whoDoesNotExistIsNotFound() {
        assertThat(first.open("/admin/people/nobody-here").getStatus()).isEqualTo(404);
        assertThat(first.post("/admin/people/nobody-here/disable").getStatus()).isEqualTo(404);
        assertThat(first.post(page + "/grants/0/consent").getStatus()).isEqualTo(404);
        assertThat(first.post(page + "/grants/0/anything").getStatus()).isEqualTo(404);
    }
}
