package org.chapterhouse.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chapterhouse.ApplicationTest;
import org.chapterhouse.Cast;
import org.chapterhouse.casework.CaseView;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.notification.Letters;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Tasks over HTTP, from the list to the decision. */
@ApplicationTest
class TaskEndpointsTests {

    private static final String APPROVE = "{\"data\":{\"decision\":\"approve\"}}";

    @Autowired
    private MockMvc http;

    @Autowired
    private Casework casework;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Letters letters;

    @Autowired
    private JdbcClient jdbc;

    private Cast cast;
    private Person submitter;
    private Person manager;

    @BeforeEach
    void people() {
        cast = new Cast(accounts);
        submitter = cast.anybody();
        manager = cast.member("community-managers", "europe");
    }

    @Test
    void aTaskIsFoundOpenedClaimedAndReleased() throws Exception {
        CaseView started = start("A night in Madrid");
        String task = task(started);

        as(manager, get("/api/tasks?queue=unassigned&q=" + started.reference()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].id").value(task))
                .andExpect(jsonPath("$.items[0].case").value(started.reference()))
                .andExpect(jsonPath("$.items[0].title").value("A night in Madrid"));
        as(manager, get("/api/tasks/" + task))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value(task))
                .andExpect(jsonPath("$.assignee").value(nullValue()))
                .andExpect(jsonPath("$.schema.components").isArray())
                .andExpect(jsonPath("$.data.title").value("A night in Madrid"));
        as(manager, post("/api/tasks/" + task + "/claim"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.assignee").value(manager.username()));
        as(manager, get("/api/tasks?queue=mine&q=" + started.reference()))
                .andExpect(jsonPath("$.items[0].assignee").value(manager.username()));
        as(manager, post("/api/tasks/" + task + "/release"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.assignee").value(nullValue()));
    }

    @Test
    void aStrangerLearnsNothingFromAnyEndpoint() throws Exception {
        CaseView started = start("Private");
        String task = task(started);

        for (Person stranger :
                List.of(cast.anybody(), cast.member("community-managers", "asia"), cast.member("legal", "europe"))) {
            for (String queue : List.of("mine", "unassigned", "all")) {
                as(stranger, get("/api/tasks?queue=" + queue + "&q=" + started.reference()))
                        .andExpect(status().isOk())
                        .andExpect(jsonPath("$.items").isEmpty())
                        .andExpect(jsonPath("$.total.value").value(0));
            }
            String assign = "{\"assignee\":\"" + stranger.username() + "\"}";
            String many = "{\"ids\":[\"" + task + "\"],\"data\":{\"decision\":\"approve\"}}";
            as(stranger, get("/api/tasks/" + task)).andExpect(status().isNotFound());
            as(stranger, post("/api/tasks/" + task + "/claim")).andExpect(status().isNotFound());
            as(stranger, post("/api/tasks/" + task + "/release")).andExpect(status().isNotFound());
            as(stranger, put("/api/tasks/" + task + "/assignee"), assign).andExpect(status().isNotFound());
            as(stranger, post("/api/tasks/" + task + "/complete"), APPROVE).andExpect(status().isNotFound());
            as(stranger, post("/api/tasks/" + task + "/complete"), "{\"data\":{},\"undoSeconds\":5}")
                    .andExpect(status().isNotFound());
            as(stranger, delete("/api/tasks/" + task + "/decision")).andExpect(status().isNotFound());
            as(stranger, post("/api/tasks/complete"), many)
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.results[0].status").value(404));
        }
        assertThat(casework.find(started.reference(), submitter).waitingFor()).hasSize(1);
    }

    @Test
    void ofTwoWhoClaimAtOnceOneIsTold() throws Exception {
        String task = task(start("Wanted"));
        Person other = cast.member("community-managers", "europe");

        assertThat(atOnce(
                        () -> as(manager, post("/api/tasks/" + task + "/claim"))
                                .andReturn()
                                .getResponse()
                                .getStatus(),
                        () -> as(other, post("/api/tasks/" + task + "/claim"))
                                .andReturn()
                                .getResponse()
                                .getStatus()))
                .containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void ofTwoWhoDecideAtOnceTheSecondHearsWhoWasFirst() throws Exception {
        String task = task(start("Contested"));
        Person other = cast.member("community-managers", "europe");

        assertThat(atOnce(
                        () -> as(manager, post("/api/tasks/" + task + "/complete"), APPROVE)
                                .andReturn()
                                .getResponse()
                                .getStatus(),
                        () -> as(other, post("/api/tasks/" + task + "/complete"), APPROVE)
                                .andReturn()
                                .getResponse()
                                .getStatus()))
                .containsExactlyInAnyOrder(200, 409);
        as(manager, post("/api/tasks/" + task + "/complete"), APPROVE)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value(endsWith("/already-done")))
                .andExpect(jsonPath("$.by").isNotEmpty())
                .andExpect(jsonPath("$.at").isNotEmpty());
    }

    @Test
    void whoHasAStakeIsToldSoAndALeadMaySetItAside() throws Exception {
        Person colleague = cast.person(Set.of("community-managers"), Set.of("europe"), "acme");
        Person lead = cast.member("regional-leads", "europe");
        Person employed = cast.person(Set.of(), Set.of(), "acme");
        String task = task(casework.start("casework-trial", Map.of("title", "Stake", "amount", 1), employed));

        as(colleague, post("/api/tasks/" + task + "/claim"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value(endsWith("/conflict-of-interest")))
                .andExpect(jsonPath("$.reasons[0].kind").value("employer"))
                .andExpect(jsonPath("$.overridableBy").value("regional-leads"));
        as(colleague, get("/api/tasks?q=stake")).andExpect(jsonPath("$.items").isEmpty());
        String override = "{\"assignee\":\"" + colleague.username() + "\",\"override\":{\"reason\":\"Nobody else\"}}";
        as(lead, put("/api/tasks/" + task + "/assignee"), override)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.assignee").value(colleague.username()));
        as(colleague, get("/api/tasks?queue=mine")).andExpect(jsonPath("$.items[*].id", hasItem(task)));
        assertThat(letters.to(colleague.email(), 5))
                .extracting(Letters.Mail::subject)
                .anyMatch(subject -> subject.contains("please Check the request"));
    }

    @Test
    void anAssignmentNeedsAName() throws Exception {
        String task = task(start("Nameless"));

        as(manager, put("/api/tasks/" + task + "/assignee"), "{\"assignee\":\" \"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("assignee"));
    }

    @Test
    void manyTasksAreAnsweredOneByOneAndAFailureUndoesNoOther() throws Exception {
        String one = task(start("One"));
        String gone = task(start("Gone"));
        String two = task(start("Two"));
        casework.complete(gone, Map.of("decision", "approve"), manager);
        String ids = "[\"" + one + "\",\"" + gone + "\",\"no-such-task\",\"" + two + "\"]";

        as(manager, post("/api/tasks/complete"), "{\"ids\":" + ids + ",\"data\":{\"decision\":\"approve\"}}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.results[0].status").value(200))
                .andExpect(jsonPath("$.results[0].case.status").value("open"))
                .andExpect(jsonPath("$.results[1].status").value(409))
                .andExpect(jsonPath("$.results[1].problem.type").value(endsWith("/already-done")))
                .andExpect(jsonPath("$.results[1].problem.by").value(manager.username()))
                .andExpect(jsonPath("$.results[2].status").value(404))
                .andExpect(jsonPath("$.results[3].status").value(200));
    }

    @Test
    void manyTasksMustBeOneTo200OfOneForm() throws Exception {
        CaseView asked = start("Mine");
        casework.complete(task(asked), Map.of("decision", "request-changes", "comment", "More"), manager);
        String revise = task(casework.find(asked.reference(), submitter));
        Person both = accounts.put(new Accounts.Account(
                submitter.username(),
                submitter.name(),
                submitter.email(),
                null,
                Set.of("community-managers"),
                Set.of("europe"),
                null,
                submitter.locale(),
                submitter.timezone()));
        String check = task(start("Other"));
        List<String> tooMany = new ArrayList<>();
        for (int number = 0; number <= 200; number++) {
            tooMany.add("\"t" + number + "\"");
        }

        for (String ids : List.of("[]", tooMany.toString(), "[\"" + revise + "\",\"" + check + "\"]")) {
            as(both, post("/api/tasks/complete"), "{\"ids\":" + ids + ",\"data\":{}}")
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.errors[0].field").value("ids"));
        }
    }

    @Test
    void aDecisionCanBeTakenBackWhileItWaits() throws Exception {
        CaseView started = start("Slip of the hand");
        String task = task(started);

        as(manager, post("/api/tasks/" + task + "/complete"), postponed("approve", 10))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.until").isNotEmpty());
        as(manager, post("/api/tasks/" + task + "/complete"), postponed("approve", 10))
                .andExpect(status().isConflict());
        as(cast.member("community-managers", "europe"), post("/api/tasks/" + task + "/complete"), APPROVE)
                .andExpect(status().isConflict());
        as(manager, delete("/api/tasks/" + task + "/decision")).andExpect(status().isNoContent());
        as(manager, delete("/api/tasks/" + task + "/decision")).andExpect(status().isConflict());

        assertThat(casework.find(started.reference(), manager).waitingFor())
                .extracting(CaseView.Waiting::task)
                .containsExactly(task);
    }

    @Test
    void aDecisionThatIsNotTakenBackCounts() throws Exception {
        CaseView started = start("Meant");

        as(manager, post("/api/tasks/" + task(started) + "/complete"), postponed("decline", 1))
                .andExpect(status().isAccepted());

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        casework.find(started.reference(), manager).outcome())
                .isEqualTo("declined"));
    }

    @Test
    void aDecisionThatFitsNoLongerIsDropped() throws Exception {
        CaseView started = start("Overtaken");
        String task = task(started);
        as(manager, post("/api/tasks/" + task + "/complete"), postponed("approve", 1))
                .andExpect(status().isAccepted());

        casework.act(started.reference(), "withdraw", Map.of(), submitter);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("select count(*) from inbox_decision where task = ?")
                                .param(task)
                                .query(Integer.class)
                                .single()
                        == 0);
        assertThat(casework.find(started.reference(), manager).outcome()).isEqualTo("withdrawn");
    }

    @Test
    void whatWouldBeRefusedLaterIsRefusedAtOnceAndLeavesNothing() throws Exception {
        CaseView started = start("Incomplete");
        String task = task(started);

        as(manager, post("/api/tasks/" + task + "/complete"), "{\"data\":{},\"undoSeconds\":5}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("decision"));
        as(manager, post("/api/tasks/" + task + "/complete"), postponed("approve", 11))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("undoSeconds"));
        as(manager, delete("/api/tasks/" + task + "/decision")).andExpect(status().isConflict());
        assertThat(letters.to(submitter.email(), 10)).hasSize(1);
    }

    private CaseView start(String title) {
        return casework.start("casework-trial", Map.of("title", title, "amount", 7), submitter);
    }

    private static String task(CaseView view) {
        return view.waitingFor().stream()
                .map(CaseView.Waiting::task)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static String postponed(String decision, int seconds) {
        return "{\"data\":{\"decision\":\"" + decision + "\",\"comment\":\"Because\"},\"undoSeconds\":" + seconds + "}";
    }

    private ResultActions as(Person who, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(httpBasic(who.username(), Cast.PASSWORD)));
    }

    private ResultActions as(Person who, MockHttpServletRequestBuilder request, String body) throws Exception {
        return as(who, request.contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> running = new ArrayList<>();
            for (Callable<Integer> call : List.of(one, other)) {
                running.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            return List.of(running.get(0).get(), running.get(1).get());
        } finally {
            threads.shutdown();
        }
    }
}
