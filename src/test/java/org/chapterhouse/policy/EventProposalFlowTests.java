package org.chapterhouse.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.chapterhouse.TestPostgres;
import org.chapterhouse.engine.FlowDeployments;
import org.chapterhouse.engine.FlowModels;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** Every way through the packaged flow, in the real engine; the activities say what each test needs. */
@SpringBootTest(
        classes = FlowTestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"chapterhouse.jobs=false", "db-scheduler.enabled=false"})
@ContextConfiguration(initializers = TestPostgres.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventProposalFlowTests {

    private static final String CASE = "EVT-1";

    @Autowired
    FlowDeployments deployments;

    @Autowired
    FlowModels models;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    FlowTestApplication.World world;

    private final Set<String> visited = new HashSet<>();
    private String definition = "";
    private String instance = "";

    @BeforeAll
    void publishThePackagedPolicy() {
        definition = Objects.requireNonNull(deployments
                .deploy("packaged", new PackagedFiles().read())
                .definitions()
                .get("event-proposal"));
    }

    @BeforeEach
    void aSteadyChapterProposesAMeetup() {
        world.clear();
        world.facts.put("chapterStatus", "active");
        world.facts.put("eventsHeld", 5L);
        world.facts.put("reportsOnTime", 100L);
        world.facts.put("openFindings", 0L);
        world.facts.put("leadDays", 30L);
        world.facts.put("clashes", 0L);
        world.facts.put("mentors", 0L);
        world.facts.put("insideLeadTime", false);
        world.facts.put("decideBy", days(23));
        world.facts.put("eligibleReviewers", 3L);
        world.facts.put("eventOverAt", days(31));
        world.facts.put("nextOverAt", days(31));
        world.facts.put("newStartsInstant", days(6));
    }

    @AfterEach
    void rememberWhatWasVisited() {
        history.createHistoricActivityInstanceQuery().processInstanceId(instance).list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .map(activity -> activity.replace("#multiInstanceBody", ""))
                .forEach(visited::add);
        if (open()) {
            runtime.deleteProcessInstance(instance, "test");
        }
    }

    @AfterAll
    void everyElementHasBeenVisited() throws IOException {
        assertThat(visited)
                .containsAll(Bpmn.readModelFromFile(
                                Path.of("processes", "event-proposal.bpmn").toFile())
                        .getModelElementsByType(FlowNode.class)
                        .stream()
                        .map(FlowNode::getId)
                        .toList());
    }

    @Test
    void anExemplaryChaptersMeetupIsApprovedAtOnce() {
        world.facts.put("eventsHeld", 10L);
        start(Map.of());

        assertThat(world.rows).containsExactly("meetup", "exemplary", "meetup-days", "no-funds", "exemplary-meetup");
        assertThat(world.done)
                .contains(
                        "notifyPeople[community-managers, event-approved-at-once]",
                        "decideCase[approved]",
                        "recordEvents[]");
        assertWaitsAt("date-over");
    }

    @Test
    void aNewChaptersMentorLooksFirstAndNeverDecides() {
        newChapterWithMentor();
        complete("screen-as-mentor", "request-changes");
        complete("revise-proposal", null);
        complete("screen-as-mentor", "approve");

        assertWaitsAt("review-proposal");
        assertThat(world.done).doesNotContain("decideCase[approved]");
    }

    @Test
    void aMentorsWordIsNotEnoughWhereAManagersWouldBe() {
        newChapterWithMentor();
        runtime.setVariable(instance, "route", "screening");
        complete("screen-as-mentor", "approve");
        assertWaitsAt("review-proposal");
    }

    @Test
    void aManagerLooksWhereTheMentorIsSilentAndKeepsIt() {
        newChapterWithMentor();
        fire("mentor-silent");
        complete("screen-proposal", "request-changes");
        complete("revise-proposal", null);
        assertWaitsAt("screen-proposal");
    }

    private void newChapterWithMentor() {
        world.facts.put("eventsHeld", 0L);
        world.facts.put("mentors", 1L);
        start(Map.of());
    }

    @Test
    void aSteadyChaptersMeetupIsApprovedByScreening() {
        start(Map.of());
        assertThat(task("screen-proposal").getDueDate()).isNotNull();
        complete("screen-proposal", "approve");

        assertWaitsAt("date-over");
        assertThat(world.done).contains("notifyPeople[organizers, event-approved]");
        fire("date-over");
        assertThat(world.done)
                .containsSubsequence("recordEvents[]", "sendMessage[event.approved]", "markEventsHeld[]")
                .endsWith("sendMessage[event.over]");
        assertEnds("held");
    }

    @Test
    void screeningCanDeclineAndRedirect() {
        start(Map.of());
        complete("screen-proposal", "decline");
        assertThat(world.done).contains("decideCase[declined]");
        assertEnds("declined");

        rememberWhatWasVisited();
        start(Map.of());
        complete("screen-proposal", "redirect");
        assertThat(world.done).contains("offerNewDraft[]");
        assertEnds("redirected");
    }

    @Test
    void changesGoBackToWhoeverAskedForThem() {
        world.facts.put("eventsHeld", 0L);
        start(Map.of());
        complete("screen-proposal", "request-changes");
        assertThat(task("revise-proposal").getAssignee()).isEqualTo("7");
        complete("revise-proposal", null);
        complete("screen-proposal", "approve");

        answers(1, 0, 0, 1);
        complete("review-proposal", null);
        complete("revise-proposal", null);
        assertWaitsAt("review-proposal");

        answers(1, 1, 0, 0);
        complete("review-proposal", null);
        assertWaitsAt("date-over");
    }

    @Test
    void reviewersWhoAskedGetItBackEvenIfScreeningWouldDoNow() {
        world.facts.put("eventsHeld", 0L);
        start(Map.of());
        complete("screen-proposal", "approve");
        answers(1, 0, 0, 1);
        complete("review-proposal", null);

        world.facts.put("eventsHeld", 10L);
        complete("revise-proposal", null);
        assertWaitsAt("review-proposal");
    }

    @Test
    void twoReviewersMustAgree() {
        start(conference());
        complete("screen-proposal", "approve");
        assertThat(open("review-proposal")).hasSize(2);
        answers(2, 1, 1, 0);
        complete("review-proposal", null);
        complete("review-proposal", null);

        assertThat(world.rows).endsWith("conference-to-two", "no-agreement");
        complete("decide-as-lead", "decline");
        assertEnds("declined");
    }

    @Test
    void whereTooFewReviewersMayDecideALeadDoes() {
        world.facts.put("eligibleReviewers", 1L);
        start(conference());
        complete("screen-proposal", "approve");
        assertWaitsAt("decide-as-lead");
        complete("decide-as-lead", "request-changes");

        world.facts.put("eligibleReviewers", 3L);
        complete("revise-proposal", null);
        assertWaitsAt("decide-as-lead");
        complete("decide-as-lead", "approve");
        assertWaitsAt("date-over");
    }

    @Test
    void whatComesTooLateIsALeadsToDecide() {
        world.facts.put("insideLeadTime", true);
        start(Map.of());
        assertThat(world.rows).contains("lead-time-left", "late-to-lead");
        assertWaitsAt("decide-as-lead");
    }

    @Test
    void aVoteOpensOnItsDayAndAMajorityDecides() {
        start(funds());
        complete("screen-proposal", "approve");
        fire("vote-opens");
        assertThat(open("vote-on-funds")).hasSize(3);
        answers(3, 2, 1, 0);
        complete("vote-on-funds", null);
        complete("vote-on-funds", null);
        complete("vote-on-funds", null);

        assertThat(world.rows).endsWith("majority-for");
        assertWaitsAt("date-over");
    }

    @Test
    void aVoteIsExtendedOnceAndThenALeadDecides() {
        start(funds());
        complete("screen-proposal", "approve");
        fire("vote-opens");
        complete("vote-on-funds", null);
        answers(1, 1, 0, 0);
        world.facts.put("eligibleReviewers", 2L);
        fire("vote-closes");

        assertThat(world.rows).endsWith("too-few-votes");
        assertThat(open("vote-on-funds")).hasSize(2);
        assertThat(dueIn("vote-closes")).isBetween(47L, 48L);
        fire("vote-closes");
        assertThat(world.rows).endsWith("still-too-few-votes");
        assertWaitsAt("decide-as-lead");
    }

    @Test
    void aNewRoundOfVotingCanBeExtendedAgain() {
        start(funds());
        complete("screen-proposal", "approve");
        fire("vote-opens");
        answers(0, 0, 0, 0);
        fire("vote-closes");
        send("proposal.rescheduled");
        fire("vote-opens");
        assertThat(dueIn("vote-closes")).isBetween(71L, 72L);
        fire("vote-closes");

        assertThat(open("vote-on-funds")).hasSize(3);
    }

    @Test
    void theSubmitterCanTakeItBackAtEveryStep() {
        start(Map.of());
        send("proposal.withdrawn");
        assertEnds("withdrawn");

        rememberWhatWasVisited();
        start(Map.of());
        complete("screen-proposal", "request-changes");
        send("proposal.cancelled");
        assertEnds("cancelled");
    }

    @Test
    void aNewDateIsCheckedAgainAndSetsTheClockAnew() {
        start(Map.of());
        world.facts.put("decideBy", days(50));
        send("proposal.rescheduled");

        assertThat(world.done).contains("adoptAnswer[reschedule-proposal]");
        assertWaitsAt("screen-proposal");
        assertThat(dueIn("undecided-in-time")).isBetween(49 * 24L, 50 * 24L);
    }

    @Test
    void anotherDateTakesItFromTheLeadWhoHadNotDecided() {
        world.facts.put("insideLeadTime", true);
        start(Map.of());
        assertWaitsAt("decide-as-lead");

        world.facts.put("insideLeadTime", false);
        send("proposal.rescheduled");
        assertWaitsAt("screen-proposal");
    }

    @Test
    void staffCanDeclineWhileTheSubmitterHasTheTaskAndOnlyThen() {
        start(Map.of());
        assertThatThrownBy(() -> send("proposal.declined")).isInstanceOf(MismatchingMessageCorrelationException.class);
        complete("screen-proposal", "request-changes");
        runtime.createMessageCorrelation("proposal.declined")
                .processInstanceId(instance)
                .setVariable("decision", "decline")
                .correlate();
        assertThat(world.done).contains("decideCase[declined]");
        assertEnds("declined");
    }

    @Test
    void whatNobodyDecidesExpires() {
        start(Map.of());
        fire("undecided-in-time");
        assertEnds("expired");
    }

    @Test
    void anApprovedEventMovesAtOnceIfTheNewDateIsFarEnough() {
        approve();
        reschedule(7L, true);
        assertThat(world.done)
                .contains(
                        "moveEvents[reschedule-event]",
                        "notifyPeople[organizers, event-moved]",
                        "sendMessage[event.moved]");
        assertWaitsAt("date-over");
    }

    @Test
    void aDateThatTheSeriesDoesNotHaveIsNobodysToReview() {
        approve();
        reschedule(1L, false);
        assertThat(world.done).contains("moveEvents[reschedule-event]");
    }

    @Test
    void aCloseDateIsReviewedAndTheApprovedOneStaysUntilThen() {
        approve();
        reschedule(6L, true);
        complete("review-reschedule", "decline");
        assertThat(world.done).doesNotContain("moveEvents[reschedule-event]");
        assertThat(world.done).endsWith("notifyPeople[organizers, event-date-stays]");
        assertWaitsAt("date-over");

        reschedule(6L, true);
        fire("new-date-passed");
        assertThat(world.done).endsWith("notifyPeople[organizers, event-date-stays]");
        assertWaitsAt("date-over");

        reschedule(6L, true);
        send("event.date-kept");
        assertWaitsAt("date-over");

        reschedule(6L, true);
        complete("review-reschedule", "approve");
        assertThat(world.done).contains("moveEvents[reschedule-event]");
        assertWaitsAt("date-over");

        reschedule(6L, true);
        fire("over-meanwhile");
        assertEnds("held");
    }

    @Test
    void eachDateOfASeriesIsHeldWhenItIsOver() {
        world.facts.put("nextOverAt", days(10));
        approve();
        fire("date-over");
        assertThat(world.done).endsWith("markEventsHeld[]", "sendMessage[event.over]");
        assertWaitsAt("date-over");

        world.facts.put("nextOverAt", days(31));
        fire("date-over");
        assertWaitsAt("date-over");
        fire("date-over");
        assertEnds("held");
    }

    @Test
    void aSeriesLosesItsDatesOneByOne() {
        approve();
        world.facts.put("datesLeft", 1L);
        send("event.called-off");
        assertWaitsAt("date-over");

        reschedule(6L, true);
        world.facts.put("datesLeft", 0L);
        send("event.called-off");
        assertThat(world.done)
                .contains(
                        "cancelEvents[cancel-event]",
                        "notifyPeople[organizers, event-cancelled]",
                        "sendMessage[event.cancelled]");
        assertEnds("cancelled");
    }

    private void approve() {
        start(Map.of());
        complete("screen-proposal", "approve");
    }

    private void reschedule(long newLeadDays, boolean known) {
        world.facts.put("newLeadDays", newLeadDays);
        world.facts.put("occurrenceKnown", known);
        send("event.rescheduled");
    }

    private static Map<String, Object> conference() {
        return Map.of("kind", "conference");
    }

    private static Map<String, Object> funds() {
        return Map.of("fundsAsked", 50_000L, "currency", "USD");
    }

    private void answers(long cast, long approvals, long declines, long changes) {
        world.facts.put("votesCast", cast);
        world.facts.put("approvals", approvals);
        world.facts.put("declines", declines);
        world.facts.put("changeRequests", changes);
    }

    private void start(Map<String, Object> proposal) {
        Map<String, Object> variables = new HashMap<>();
        models.byDefinition(definition).promoted().forEach(name -> variables.put(name, null));
        variables.putAll(Map.of("submitter", 7L, "kind", "meetup", "mode", "in-person", "expectedAttendance", 30L));
        variables.putAll(proposal);
        instance = runtime.startProcessInstanceById(definition, CASE, variables).getId();
    }

    private void complete(String element, @Nullable String decision) {
        Map<String, Object> answer = decision == null ? Map.of() : Map.of("decision", decision);
        tasks.complete(open(element).get(0).getId(), answer);
    }

    private void send(String message) {
        runtime.createMessageCorrelation(message).processInstanceId(instance).correlate();
    }

    private void fire(String timer) {
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(timer)
                .singleResult()
                .getId());
    }

    private long dueIn(String timer) {
        Date due = management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(timer)
                .singleResult()
                .getDuedate();
        return Instant.now().until(due.toInstant(), ChronoUnit.HOURS);
    }

    private List<Task> open(String element) {
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(element)
                .list();
    }

    private Task task(String element) {
        return open(element).get(0);
    }

    private boolean open() {
        return runtime.createProcessInstanceQuery().processInstanceId(instance).count() > 0;
    }

    private void assertWaitsAt(String element) {
        assertThat(runtime.getActiveActivityIds(instance)).contains(element);
    }

    private void assertEnds(String outcome) {
        assertThat(open()).isFalse();
        assertThat(world.outcome).isEqualTo(outcome);
    }

    private static Date days(int days) {
        return Date.from(Instant.now().plus(days, ChronoUnit.DAYS));
    }
}
