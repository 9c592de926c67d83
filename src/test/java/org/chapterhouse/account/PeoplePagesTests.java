package org.chapterhouse.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
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
    private Visitor first;
    private Visitor second;
    private String page;

    @BeforeEach
    void twoAdminsAndSomebody() {
        Cast cast = new Cast(accounts);
        somebody = cast.anybody();
        firstAdmin = cast.person(Set.of("policy-admins"), Set.of(), null);
        first = new Visitor(http).signIn(firstAdmin.username(), Cast.PASSWORD);
        second = new Visitor(http)
                .signIn(cast.person(Set.of("policy-admins"), Set.of(), null).username(), Cast.PASSWORD);
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
                .contains("What was changed", "by " + firstAdmin.name(), "legal, mentors", "ACME");
        assertThat(second.post(page, fields).getStatus()).isEqualTo(409);
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
        assertThat(first.post(page + "/admin", "reason", WHY).getStatus()).isEqualTo(409);
        assertThat(second.post(grant + "/consent").getRedirectedUrl()).contains("said=admin-consent");
        assertThat(isAdmin()).isTrue();
        assertThat(second.post(grant + "/consent").getStatus()).isEqualTo(409);
        assertThat(letters.to(somebody.email(), 1).get(0).subject()).isEqualTo("You are an admin now");
        assertThat(first.open(page).getContentAsString()).contains("policy-admins");
    }

    @Test
    void aWishIsRefusedOrWithdrawn() throws Exception {
        first.post(page + "/admin", "reason", WHY);
        assertThat(second.post(grant() + "/withdraw").getStatus()).isEqualTo(409);
        assertThat(second.post(grant() + "/refuse").getRedirectedUrl()).contains("said=admin-refuse");
        first.post(page + "/admin", "reason", WHY);
        String grant = grant();
        assertThat(first.post(grant + "/withdraw").getRedirectedUrl()).contains("said=admin-withdraw");
        assertThat(second.post(grant + "/consent").getStatus()).isEqualTo(409);
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
