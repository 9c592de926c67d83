package org.chapterhouse.casework;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.chapterhouse.ApplicationTest;
import org.chapterhouse.Cast;
import org.chapterhouse.PageVisitor;
import org.chapterhouse.Proposals;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A case's pages: whole, in parts, with something wrong, and for strangers. */
@ApplicationTest
class CasePagesTests {

    @Autowired
    private MockMvc http;

    @Autowired
    private Casework casework;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private ChapterDirectory chapters;

    @Autowired
    private Clock clock;

    private Person organizer;
    private Proposals proposals;
    private PageVisitor visitor;
    private PageVisitor stranger;
    private CaseView subject;
    private String address;

    @BeforeEach
    void aProposal() throws Exception {
        Cast cast = new Cast(accounts);
        proposals = new Proposals(chapters, people, cast.anybody(), clock, 3);
        organizer = proposals.organizer();
        subject = casework.start("event-proposal", proposals.meetup(60, Map.of()), organizer);
        address = "/cases/" + subject.reference();
        visitor = new PageVisitor(http, organizer);
        stranger = new PageVisitor(http, cast.anybody());
    }

    @Test
    void theListIsAWholePageOrWhatWasFound() throws Exception {
        visitor.ask(get("/cases").param("q", subject.reference()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<html")))
                .andExpect(content().string(containsString(subject.title())));
        visitor.askForPart(get("/cases").param("q", subject.reference()))
                .andExpect(content().string(not(containsString("<html"))))
                .andExpect(content().string(containsString("id=\"found\"")))
                .andExpect(content().string(containsString(address)));
        visitor.askForPart(get("/cases").param("q", "xyzzy"))
                .andExpect(content().string(containsString("No cases here")));
        stranger.ask(get("/cases")).andExpect(content().string(not(containsString(subject.reference()))));
    }

    @Test
    void anAnswerThatIsAShortNameIsReadAsTheName() throws Exception {
        visitor.ask(get(address))
                .andExpect(content().string(containsString("<dd>" + proposals.city() + "</dd>")))
                .andExpect(content().string(not(containsString("<dd>" + proposals.chapter() + "</dd>"))));
    }

    @Test
    void theModelIsDrawnForWhoSeesTheCase() throws Exception {
        visitor.ask(get(address))
                .andExpect(content().string(containsString("data-model=\"" + address + "/model\"")))
                .andExpect(content().string(containsString("data-at=\"screen-proposal\"")));
        visitor.ask(get(address + "/model").accept("application/xml"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", containsString("application/xml")))
                .andExpect(content().string(containsString("id=\"screen-proposal\"")));
        stranger.ask(get(address + "/model")).andExpect(status().isNotFound());
        stranger.ask(get(address)).andExpect(status().isNotFound());
    }

    @Test
    void whichRowOfATableFiredIsForThoseWhoReview() throws Exception {
        assertThat(shown(visitor.ask(get(address)))).doesNotContain("Rule ");
        Person manager = new Cast(accounts).member("community-managers", "europe");
        assertThat(shown(new PageVisitor(http, manager).ask(get(address)))).contains("<span>Rule meetup");
    }

    @Test
    void whatTheClockDoesIsToldApartFromWhatPeopleDo() throws Exception {
        String page = shown(visitor.ask(get(address)));
        assertThat(page).doesNotContain("Undecided in time");
        assertThat(page.substring(page.indexOf("What happens next"), page.indexOf("What happens by itself")))
                .contains("With the community manager")
                .doesNotContain("the proposal expires");
        assertThat(page.substring(page.indexOf("What happens by itself")))
                .containsPattern(
                        "On <time [^>]*>[^<]*</time>:</strong> <span>If nobody has decided by then, the proposal"
                                + " expires");
    }

    @Test
    void aCommentChangesItsPartOnlyOrLeadsBack() throws Exception {
        visitor.ask(post(address + "/comments").param("text", "First words"))
                .andExpect(redirectedUrlPattern(address + "?said=commented#timeline"));
        visitor.askForPart(post(address + "/comments").param("text", "Second words"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<html"))))
                .andExpect(content().string(containsString("First words")))
                .andExpect(content().string(containsString("Second words")));
    }

    @Test
    void anEmptyCommentIsToldAtItsField() throws Exception {
        visitor.ask(post(address + "/comments").param("text", " "))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("<html")))
                .andExpect(content().string(containsString("href=\"#comment-text\"")));
        visitor.askForPart(post(address + "/comments").param("text", "x".repeat(6000)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(not(containsString("<html"))))
                .andExpect(content().string(containsString("x".repeat(6000))));
        visitor.ask(post(address + "/comments").param("text", "psst").param("visibility", "reviewers"))
                .andExpect(status().isForbidden());
        stranger.ask(post(address + "/comments").param("text", "hello")).andExpect(status().isNotFound());
    }

    @Test
    void aFileIsAddedAndFoundOrRefusedAtItsField() throws Exception {
        visitor.ask(multipart(address + "/attachments").file(file("plan.txt", "the plan")))
                .andExpect(redirectedUrlPattern(address + "?said=attached#files"));
        visitor.ask(get(address))
                .andExpect(content().string(containsString("plan.txt")))
                .andExpect(content().string(containsString("/api" + address + "/attachments/")))
                .andExpect(content().string(containsString("data-most-bytes=\"10485760\"")))
                .andExpect(content().string(containsString("A file may have at most 10 MB.")));
        visitor.ask(multipart(address + "/attachments").file(file("page.html", "<html><script>1</script></html>")))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(content().string(containsString("href=\"#file\"")))
                .andExpect(content().string(containsString("Take a PDF, a picture, an office document")));
        visitor.ask(multipart(address + "/attachments").file(file("empty.txt", "")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("The file is empty")));
        stranger.ask(multipart(address + "/attachments").file(file("plan.txt", "mine")))
                .andExpect(status().isNotFound());
    }

    @Test
    void anOldLinkToAnActionOfAClosedCaseLeadsToTheCase() throws Exception {
        visitor.ask(get(address + "/actions/withdraw")).andExpect(status().isOk());
        casework.act(subject.reference(), "withdraw", Map.of("reason", "We have no room."), organizer);
        visitor.ask(get(address + "/actions/withdraw"))
                .andExpect(redirectedUrlPattern(address + "?said=closed-already"));
        visitor.ask(get(address).param("said", "closed-already"))
                .andExpect(content().string(containsString("This case is closed already")));
        stranger.ask(get(address + "/actions/withdraw")).andExpect(status().isNotFound());
    }

    @Test
    void aSharedDraftIsShownWithoutAWayToDiscardIt() throws Exception {
        Person helper = new Cast(accounts).anybody();
        people.join(helper.id(), proposals.chapter(), "organizer");
        String draft = drafts.open("event-proposal", null, Map.of("title", "Written by two"), organizer)
                .id();
        drafts.share(draft, List.of(helper.username()), organizer);
        new PageVisitor(http, helper)
                .ask(get("/cases/drafts").param("q", "written"))
                .andExpect(content().string(containsString("Written by two")))
                .andExpect(content().string(containsString("shared with you")))
                .andExpect(content().string(not(containsString("/cases/drafts/" + draft + "/discard"))));
    }

    @Test
    void aDraftIsDiscardedByWhoseItIs() throws Exception {
        String draft = drafts.open("event-proposal", null, Map.of("title", "A plan in my head"), organizer)
                .id();
        visitor.ask(get("/"))
                .andExpect(content().string(containsString("A plan in my head")))
                .andExpect(content().string(containsString("Discard this draft?")));
        stranger.ask(post("/cases/drafts/" + draft + "/discard")).andExpect(status().isNotFound());
        visitor.ask(get("/cases/drafts").param("q", "head"))
                .andExpect(content().string(containsString("Discard “A plan in my head”")));
        visitor.ask(post("/cases/drafts/" + draft + "/discard").param("from", "drafts"))
                .andExpect(redirectedUrlPattern("/cases/drafts?said=discarded"));
        visitor.ask(get("/")).andExpect(content().string(not(containsString("A plan in my head"))));
    }

    private static String shown(ResultActions answer) throws Exception {
        return answer.andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }

    private static MockMultipartFile file(String name, String text) {
        return new MockMultipartFile("file", name, "text/plain", text.getBytes(UTF_8));
    }
}
