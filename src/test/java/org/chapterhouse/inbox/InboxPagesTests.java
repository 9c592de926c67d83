package org.chapterhouse.inbox;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chapterhouse.ApplicationTest;
import org.chapterhouse.Cast;
import org.chapterhouse.PageVisitor;
import org.chapterhouse.Proposals;
import org.chapterhouse.casework.CaseView;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The inbox's pages: whole, in parts, when somebody was faster, and for whom it is not. */
@ApplicationTest
class InboxPagesTests {

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

    private Proposals proposals;
    private Person manager;
    private Person other;
    private PageVisitor visitor;
    private PageVisitor colleague;
    private PageVisitor lead;
    private PageVisitor stranger;
    private CaseView subject;
    private String task;

    @BeforeEach
    void aTask() throws Exception {
        Cast cast = new Cast(accounts);
        proposals = new Proposals(chapters, people, cast.anybody(), clock, 3, "ES");
        subject = casework.start("event-proposal", proposals.meetup(60, Map.of()), proposals.organizer());
        task = String.valueOf(subject.waitingFor().stream()
                .filter(wait -> wait.task() != null)
                .findFirst()
                .orElseThrow()
                .task());
        manager = cast.member("community-managers", "europe");
        visitor = new PageVisitor(http, manager);
        other = cast.member("community-managers", "europe");
        colleague = new PageVisitor(http, other);
        lead = new PageVisitor(http, cast.member("regional-leads", "europe"));
        stranger = new PageVisitor(http, cast.member("community-managers", "asia"));
    }

    @Test
    void theListIsAWholePageWithItsQueuesOrWhatWasFound() throws Exception {
        visitor.ask(get("/inbox").param("queue", "unassigned").param("q", subject.reference()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nobody holds yet")))
                .andExpect(content().string(containsString(subject.reference())));
        visitor.askForPart(get("/inbox").param("q", subject.reference()))
                .andExpect(content().string(not(containsString("<html"))))
                .andExpect(content().string(containsString("/inbox/" + task)));
        visitor.ask(get("/inbox").param("queue", "nobody")).andExpect(status().isBadRequest());
        stranger.askForPart(get("/inbox").param("q", subject.reference()))
                .andExpect(content().string(containsString("Nothing here")));
    }

    @Test
    void aTaskOpensBesideTheListOrAlone() throws Exception {
        visitor.ask(get("/inbox/" + task).param("queue", "all").param("q", subject.reference()))
                .andExpect(content().string(containsString("<html")))
                .andExpect(content().string(containsString("aria-current=\"true\"")));
        visitor.askForPart(get("/inbox/" + task))
                .andExpect(content().string(not(containsString("<html"))))
                .andExpect(content().string(containsString("data-key=\"c\"")));
        stranger.ask(get("/inbox/" + task)).andExpect(status().isNotFound());
    }

    @Test
    void whoClaimsComesBackToTheSameListOrGetsTheTaskWithIt() throws Exception {
        visitor.ask(post("/inbox/" + task + "/claim")
                        .param("queue", "unassigned")
                        .param("q", "villa"))
                .andExpect(redirectedUrlPattern("/inbox/" + task + "?*q=villa&queue=unassigned*"));
        visitor.askForPart(post("/inbox/" + task + "/release").param("q", subject.reference()))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<html"))))
                .andExpect(content().string(containsString("hx-swap-oob=\"true\"")))
                .andExpect(content().string(containsString("data-key=\"c\"")));
        visitor.askForPart(post("/inbox/" + task + "/claim"))
                .andExpect(content().string(containsString("data-form")));
    }

    @Test
    void whoWasSlowerIsToldOnTheTask() throws Exception {
        casework.claim(task, manager);

        colleague
                .ask(post("/inbox/" + task + "/claim"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("<html")))
                .andExpect(content().string(containsString("Somebody else is working on this")));
        colleague
                .askForPart(post("/inbox/" + task + "/claim"))
                .andExpect(status().isConflict())
                .andExpect(content().string(not(containsString("<html"))))
                .andExpect(content().string(containsString("Somebody else is working on this")));
        stranger.ask(post("/inbox/" + task + "/claim")).andExpect(status().isNotFound());
    }

    @Test
    void aTaskIsHandedToAColleagueWithWhatThatDoesSaidBefore() throws Exception {
        visitor.ask(get("/inbox/" + task))
                .andExpect(content().string(containsString("Hand it over")))
                .andExpect(content().string(containsString("gets a letter about it")))
                .andExpect(content().string(containsString("value=\"" + other.username() + "\"")));
        visitor.ask(post("/inbox/" + task + "/assignee")
                        .param("assignee", other.username())
                        .param("q", "villa"))
                .andExpect(redirectedUrlPattern("/inbox/" + task + "?*q=villa*"))
                .andExpect(flash().attribute("flash", containsString(other.name())));
        visitor.ask(get("/inbox/" + task))
                .andExpect(content().string(not(containsString("/inbox/" + task + "/assignee"))));
        visitor.ask(post("/inbox/" + task + "/assignee").param("assignee", manager.username()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Somebody else is working on this")));
    }

    @Test
    void aRegionalLeadTakesATaskFromItsHolderWhoHearsOfIt() throws Exception {
        casework.claim(task, manager);
        lead.ask(get("/inbox/" + task)).andExpect(content().string(containsString("It is taken from")));
        lead.ask(post("/inbox/" + task + "/assignee").param("assignee", other.username()))
                .andExpect(redirectedUrlPattern("/inbox/" + task + "?*"));
        visitor.ask(get("/cases/" + subject.reference()))
                .andExpect(content().string(containsString("Given from " + manager.name() + " to " + other.name())));
        visitor.ask(get("/notifications")).andExpect(content().string(containsString("a colleague does")));
    }

    @Test
    void aTaskOnHoldStaysWithWhoeverPutItThere() throws Exception {
        casework.claim(task, manager);
        casework.complete(task, Map.of("decision", "hold", "comment", "Until the hall answers."), manager);
        visitor.ask(get("/inbox/" + task))
                .andExpect(content().string(not(containsString("/inbox/" + task + "/assignee"))));
        visitor.ask(post("/inbox/" + task + "/assignee").param("assignee", other.username()))
                .andExpect(status().isConflict());
    }

    @Test
    void whoComesToATaskThatIsDoneIsLedToTheList() throws Exception {
        casework.claim(task, manager);
        casework.complete(task, Map.of("decision", "decline", "comment", "Not this year."), manager);
        colleague
                .ask(post("/inbox/" + task + "/claim").param("q", "villa"))
                .andExpect(redirectedUrlPattern("/inbox?*q=villa*said=already-done*"));
        colleague
                .askForPart(post("/inbox/" + task + "/release"))
                .andExpect(header().string("HX-Redirect", containsString("said=already-done")));
        colleague
                .ask(post("/inbox/" + task + "/assignee").param("assignee", other.username()))
                .andExpect(redirectedUrlPattern("/inbox?*said=already-done*"));
        colleague
                .ask(get("/inbox").param("said", "already-done"))
                .andExpect(content().string(containsString("Somebody else has done this meanwhile")));
        String address = "/cases/" + subject.reference() + "?said=task-over";
        colleague.ask(get("/inbox/" + task)).andExpect(redirectedUrl(address));
        colleague.askForPart(get("/inbox/" + task)).andExpect(header().string("HX-Redirect", address));
        colleague.ask(get(address)).andExpect(content().string(containsString("This step is done")));
        stranger.ask(get("/inbox/" + task)).andExpect(status().isNotFound());
    }

    @Test
    void whoCannotGetATaskIsToldBesideTheChoice() throws Exception {
        visitor.ask(post("/inbox/" + task + "/assignee").param("assignee", "nobody-at-all"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"#assignee\"")));
        visitor.ask(post("/inbox/" + task + "/assignee")).andExpect(status().isUnprocessableContent());
        visitor.ask(post("/inbox/" + task + "/assignee")
                        .param("assignee", other.username())
                        .param("reason", "We all know each other"))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("href=\"#assignee\"")));
        stranger.ask(post("/inbox/" + task + "/assignee").param("assignee", other.username()))
                .andExpect(status().isNotFound());
    }

    @Test
    void severalTasksOfOneStepAreDecidedWithOneAnswer() throws Exception {
        String second = taskOf(casework.start("event-proposal", proposals.meetup(70, Map.of()), proposals.organizer()));
        String held = taskOf(casework.start("event-proposal", proposals.meetup(75, Map.of()), proposals.organizer()));
        casework.claim(held, other);
        visitor.ask(get("/inbox").param("q", proposals.city()))
                .andExpect(content().string(containsString("held by " + other.name())));
        visitor.ask(get("/inbox").param("q", subject.reference()))
                .andExpect(content().string(containsString("form=\"together\"")));
        colleague
                .ask(get("/inbox").param("q", proposals.city()))
                .andExpect(content().string(containsString("value=\"" + held + "\"")));
        visitor.ask(get("/inbox").param("q", proposals.city()))
                .andExpect(content().string(not(containsString("value=\"" + held + "\""))));
        visitor.ask(get("/inbox/together").param("task", task, second, held))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Each of the 2 tasks")))
                .andExpect(content().string(containsString("One of the chosen tasks is left out")))
                .andExpect(content().string(containsString("cannot be taken back")))
                .andExpect(content().string(containsString("data-task=\"" + second + "\"")))
                .andExpect(content().string(containsString("/api/tasks/complete")));
        stranger.ask(get("/inbox/together").param("task", task, second))
                .andExpect(content().string(containsString("Nothing to decide together")));
        visitor.ask(get("/inbox/together")).andExpect(content().string(containsString("Nothing to decide together")));
    }

    @Test
    void tasksOfDifferentStepsAreNotDecidedAlike() throws Exception {
        Map<String, Object> large = Map.of("fundsAsked", 300, "currency", "USD");
        CaseView asked = casework.start("event-proposal", proposals.meetup(80, large), proposals.organizer());
        String first = taskOf(asked);
        casework.claim(first, manager);
        CaseView moved = casework.complete(first, Map.of("decision", "approve"), manager);
        String review = taskOf(moved);
        Person both =
                new Cast(accounts).person(Set.of("community-managers", "event-reviewers"), Set.of("europe"), null);
        new PageVisitor(http, both)
                .ask(get("/inbox/together").param("task", task, review))
                .andExpect(content().string(containsString("of different steps")))
                .andExpect(content().string(containsString("Go on with “Screen the proposal” only (1)")))
                .andExpect(content().string(containsString("/inbox/together?task=" + task)))
                .andExpect(content().string(not(containsString("/api/tasks/complete"))));
    }

    private static String taskOf(CaseView subject) {
        return String.valueOf(subject.waitingFor().stream()
                .map(CaseView.Waiting::task)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow());
    }
}
