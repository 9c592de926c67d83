package org.chapterhouse.policy;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.chapterhouse.TestPostgres;
import org.chapterhouse.engine.FlowDeployments;
import org.chapterhouse.engine.FlowModels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** Every way through the sponsorship flow, in the real engine; the activities say what each test needs. */
@SpringBootTest(
        classes = FlowTestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"chapterhouse.jobs=false", "db-scheduler.enabled=false"})
@ContextConfiguration(initializers = TestPostgres.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SponsorshipFlowTests {

    private static final String CASE = "SPO-1";
    private static final Map<String, Object> APPROVE = Map.of("decision", "approve");
    private static final Map<String, Object> CHANGES = Map.of("decision", "request-changes");
    private static final Map<String, Object> DECLINE = Map.of("decision", "decline");
    private static final Map<String, Object> YES = Map.of("answer", "accept");
    private static final Map<String, Object> PAID = Map.of("payment", "received");

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
                .get("sponsorship-agreement"));
    }

    @BeforeEach
    void aNewSponsorWithTwoBenefits() {
        world.clear();
        world.facts.put("sponsorStanding", "new");
        world.facts.put("belowListPrice", false);
        world.facts.put("ownTerms", false);
        world.facts.put("paymentDueAt", days(30));
        world.facts.put("benefitsBlockedAt", days(60));
        world.facts.put("benefitsLeft", 0L);
        world.facts.put("amountOpen", 0L);
        world.facts.put("amountPaid", 0L);
    }

    @AfterEach
    void rememberWhatWasVisited() {
        history.createHistoricActivityInstanceQuery().processInstanceId(instance).list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .forEach(visited::add);
        if (open()) {
            runtime.deleteProcessInstance(instance, "test");
        }
    }

    @AfterAll
    void everyElementHasBeenVisited() throws IOException {
        assertThat(visited)
                .containsAll(Bpmn.readModelFromFile(Path.of("processes", "sponsorship-agreement.bpmn")
                                .toFile())
                        .getModelElementsByType(FlowNode.class)
                        .stream()
                        .map(FlowNode::getId)
                        .toList());
    }

    @Test
    void aSmallSumGoesFromTheRequestToTheThanks() {
        start(gold());
        complete("vet-sponsor", APPROVE);
        complete("negotiate-terms", APPROVE);
        assertThat(world.rows).containsExactly("never-vetted", "simple");
        assertThat(world.done)
                .containsSubsequence(
                        "recordSponsor[]",
                        "vetSponsor[vetted]",
                        "adoptAnswer[negotiate-terms]",
                        "checkTerms[]",
                        "reserveTier[]",
                        "settleAgreement[offered]",
                        "notifyPeople[sponsor, sponsorship-offer]");
        complete("record-answer", YES);
        assertThat(world.done)
                .containsSubsequence(
                        "settleAgreement[accepted]",
                        "settleAgreement[in-force]",
                        "decideCase[approved]",
                        "issueInvoice[]",
                        "notifyPeople[sponsor, sponsorship-invoice]")
                .doesNotContain("renderAgreement[]");
        world.facts.put("benefitsLeft", 2L);
        complete("confirm-payment", PAID);
        assertThat(world.done).contains("releaseBenefits[]");
        world.facts.put("benefitsLeft", 1L);
        complete("deliver-benefit", Map.of());
        world.facts.put("benefitsLeft", 0L);
        complete("deliver-benefit", Map.of());
        complete("record-feedback", Map.of());

        assertThat(world.done)
                .endsWith(
                        "askForFeedback[P60D]",
                        "recordFeedback[record-feedback]",
                        "closeAgreement[]",
                        "notifyPeople[sponsor, sponsorship-closed]");
        assertEnds("fulfilled");
    }

    @Test
    void theSponsorItselfSaysHowItWas() {
        start(gold());
        complete("vet-sponsor", APPROVE);
        complete("negotiate-terms", APPROVE);
        complete("record-answer", YES);
        complete("confirm-payment", PAID);
        assertWaitsAt("record-feedback");
        send("feedback.given");
        assertThat(world.done)
                .endsWith("askForFeedback[P60D]", "closeAgreement[]", "notifyPeople[sponsor, sponsorship-closed]");
        assertEnds("fulfilled");
    }

    @Test
    void aLargeSumIsReviewedSignedAndCountersigned() {
        agreeOnLargeSum();
        assertThat(world.rows).endsWith("large-sum");
        complete("record-answer", YES);
        assertThat(world.done).endsWith("renderAgreement[]", "sendAgreement[P14D]");
        send("agreement.signed");
        complete("countersign-agreement", APPROVE);
        assertThat(world.done)
                .containsSubsequence("countersignAgreement[countersign-agreement]", "settleAgreement[in-force]");
        assertWaitsAt("confirm-payment");
    }

    @Test
    void theSponsorCanRefuseToSign() {
        agreeOnLargeSum();
        complete("record-answer", YES);
        send("agreement.refused");
        assertThat(world.done).endsWith("settleAgreement[declined]");
        assertEnds("declined");
    }

    @Test
    void anotherLinkCanBeSentAndTheClockGoesOn() {
        agreeOnLargeSum();
        complete("record-answer", YES);
        String clock = job("signature-lapses");
        send("agreement.resent");
        assertThat(world.done).endsWith("adoptAnswer[resend-agreement]", "sendAgreement[P14D]");
        assertThat(job("signature-lapses")).isEqualTo(clock);
        send("agreement.signed");
        assertWaitsAt("countersign-agreement");
        complete("countersign-agreement", DECLINE);
        assertEnds("declined");
    }

    @Test
    void whatIsNotSignedLapses() {
        agreeOnLargeSum();
        complete("record-answer", YES);
        assertThat(dueIn("signature-lapses")).isBetween(14 * 24L - 1, 14 * 24L);
        fire("signature-lapses");
        assertThat(world.done).contains("settleAgreement[lapsed]", "notifyPeople[sponsor, sponsorship-lapsed]");
        assertEnds("lapsed");
    }

    @Test
    void whatIsNotAnsweredLapses() {
        offerGold();
        assertThat(dueIn("offer-lapses")).isBetween(21 * 24L - 1, 21 * 24L);
        fire("offer-lapses");
        assertThat(world.done).contains("settleAgreement[lapsed]");
        assertEnds("lapsed");
    }

    @Test
    void theSponsorCanSayNoOrAskForOtherTerms() {
        offerGold();
        complete("record-answer", Map.of("answer", "change"));
        assertThat(world.done).endsWith("settleAgreement[draft]", "recordSponsor[]");
        world.facts.put("sponsorStanding", "vetted");
        complete("vet-sponsor", APPROVE);
        complete("negotiate-terms", APPROVE);
        complete("record-answer", Map.of("answer", "decline"));
        assertThat(world.done).endsWith("settleAgreement[declined]");
        assertEnds("declined");
    }

    @Test
    void whatIsSoldOutIsNegotiatedAgain() {
        world.errors.put("reserveTier", "tier-sold-out");
        start(gold());
        complete("vet-sponsor", APPROVE);
        complete("negotiate-terms", APPROVE);
        assertThat(world.done)
                .contains("notifyPeople[sponsorship-team, tier-sold-out]")
                .doesNotContain("settleAgreement[offered]");

        world.errors.clear();
        vettedBefore();
        complete("vet-sponsor", APPROVE);
        complete("negotiate-terms", APPROVE);
        assertWaitsAt("record-answer");
    }

    @Test
    void aSponsorThatWasVettedLatelyIsNotVettedAgain() {
        vettedBefore();
        start(gold());
        assertThat(world.rows).containsExactly("vetted-lately");
        assertWaitsAt("negotiate-terms");
    }

    @Test
    void vettingCanAskAndRefuse() {
        start(gold());
        complete("vet-sponsor", CHANGES);
        complete("revise-sponsorship", Map.of());
        complete("vet-sponsor", DECLINE);
        assertThat(world.done).contains("vetSponsor[refused]", "settleAgreement[declined]");
        assertEnds("declined");
    }

    @Test
    void talksCanNeedTheOrganizersOrFail() {
        start(gold());
        complete("vet-sponsor", APPROVE);
        complete("negotiate-terms", CHANGES);
        assertWaitsAt("revise-sponsorship");
        vettedBefore();
        complete("revise-sponsorship", Map.of());
        complete("negotiate-terms", DECLINE);
        assertEnds("declined");
    }

    @Test
    void legalAndFinanceCanAskForOtherTerms() {
        vettedBefore();
        start(large());
        complete("negotiate-terms", APPROVE);
        complete("legal-review", CHANGES);
        complete("negotiate-terms", APPROVE);
        complete("legal-review", APPROVE);
        complete("finance-review", CHANGES);
        complete("negotiate-terms", APPROVE);
        complete("legal-review", APPROVE);
        complete("finance-review", APPROVE);
        assertWaitsAt("record-answer");
    }

    @Test
    void lessThanTheListIsForFinanceAndOwnTermsAreForLegal() {
        vettedBefore();
        world.facts.put("belowListPrice", true);
        start(gold());
        complete("negotiate-terms", APPROVE);
        assertWaitsAt("finance-review");

        rememberWhatWasVisited();
        world.facts.put("ownTerms", true);
        start(gold());
        complete("negotiate-terms", APPROVE);
        complete("legal-review", APPROVE);
        assertWaitsAt("record-answer");
    }

    @Test
    void anApprovedEventAsksForTheDetailsFirst() {
        plan();
        assertWaitsAt("complete-details");
        complete("complete-details", Map.of());
        assertWaitsAt("vet-sponsor");

        rememberWhatWasVisited();
        plan();
        send("sponsorship.withdrawn");
        assertEnds("withdrawn");

        rememberWhatWasVisited();
        plan();
        send("event.cancelled");
        assertEnds("cancelled");
    }

    @Test
    void beforeThereIsAnAgreementEverybodyCanStillSayNo() {
        start(gold());
        send("sponsorship.withdrawn");
        assertThat(world.done).endsWith("settleAgreement[withdrawn]");
        assertEnds("withdrawn");

        rememberWhatWasVisited();
        offerGold();
        send("event.cancelled");
        assertThat(world.done).endsWith("settleAgreement[cancelled]");
        assertEnds("cancelled");

        rememberWhatWasVisited();
        start(gold());
        complete("vet-sponsor", CHANGES);
        send("sponsorship.declined");
        assertThat(world.done).endsWith("settleAgreement[declined]");
        assertEnds("declined");
    }

    @Test
    void aCancelledEventPaysBackWhatWasPaid() {
        inForce();
        world.facts.put("benefitsLeft", 1L);
        complete("confirm-payment", PAID);
        world.facts.put("amountPaid", 500_000L);
        send("event.cancelled");
        assertThat(world.done)
                .containsSubsequence(
                        "settleAgreement[cancelled]", "voidInvoice[]", "notifyPeople[sponsor, sponsorship-called-off]");
        complete("pay-refund", Map.of());
        assertThat(world.done).endsWith("recordRefund[pay-refund]", "notifyPeople[sponsor, sponsorship-refunded]");
        assertEnds("refunded");
    }

    @Test
    void aCancelledEventNobodyHasPaidForJustEnds() {
        inForce();
        send("event.cancelled");
        assertEnds("cancelled");
    }

    @Test
    void organizersCanCallAnAgreementOff() {
        inForce();
        send("sponsorship.called-off");
        assertThat(world.done).contains("settleAgreement[withdrawn]", "voidInvoice[]");
        assertEnds("withdrawn");
    }

    @Test
    void moneyCanComeInPieces() {
        inForce();
        world.facts.put("amountOpen", 100L);
        complete("confirm-payment", PAID);
        assertWaitsAt("confirm-payment");
        world.facts.put("amountOpen", 0L);
        complete("confirm-payment", PAID);
        assertThat(world.done).contains("releaseBenefits[]");
        assertWaitsAt("record-feedback");
    }

    @Test
    void moneyThatNeverComesIsWrittenOff() {
        inForce();
        world.facts.put("agreementStatus", "uncollectible");
        complete("confirm-payment", Map.of("payment", "uncollectible"));
        assertThat(world.done).contains("writeOff[]");
        assertEnds("uncollectible");
    }

    @Test
    void unpaidMoneyIsAskedForAndBlocksTheBenefits() {
        inForce();
        assertThat(dueIn("payment-overdue")).isBetween(30 * 24L - 1, 30 * 24L);
        fire("payment-overdue");
        assertThat(world.done).endsWith("markOverdue[]");
        assertWaitsAt("confirm-payment");
        assertThat(dueIn("still-unpaid")).isBetween(60 * 24L - 1, 60 * 24L);
        fire("still-unpaid");
        assertThat(world.done).endsWith("blockBenefits[]");
        assertWaitsAt("confirm-payment");
    }

    @Test
    void anEventThatMovesTakesTheBlockAlong() {
        inForce();
        world.facts.put("benefitsBlockedAt", days(90));
        send("event.moved");
        assertThat(world.done).endsWith("planBenefits[]");
        assertWaitsAt("confirm-payment");
        assertThat(dueIn("still-unpaid")).isBetween(90 * 24L - 1, 90 * 24L);
    }

    @Test
    void whatIsGivenInKindNeedsNoInvoice() {
        vettedBefore();
        world.facts.put("benefitsLeft", 1L);
        start(Map.of("tier", "host", "amount", 0L, "currency", "EUR"));
        complete("negotiate-terms", APPROVE);
        complete("record-answer", YES);
        assertThat(world.done).doesNotContain("issueInvoice[]");
        assertWaitsAt("deliver-benefit");
    }

    @Test
    void theEventsReportClosesWhatIsLeft() {
        inForce();
        world.facts.put("benefitsLeft", 1L);
        complete("confirm-payment", PAID);
        send("report.received");
        assertThat(world.done).endsWith("closeDuties[]", "askForFeedback[P60D]");
        assertWaitsAt("record-feedback");
    }

    private static Map<String, Object> gold() {
        return Map.of("tier", "gold", "amount", 500_000L, "currency", "USD");
    }

    private static Map<String, Object> large() {
        return Map.of("tier", "gold", "amount", 1_000_000L, "currency", "USD");
    }

    private void vettedBefore() {
        world.facts.put("sponsorStanding", "vetted");
        world.facts.put("daysSinceVetted", 10L);
    }

    private void offerGold() {
        start(gold());
        complete("vet-sponsor", APPROVE);
        complete("negotiate-terms", APPROVE);
    }

    private void agreeOnLargeSum() {
        vettedBefore();
        start(large());
        complete("negotiate-terms", APPROVE);
        complete("legal-review", APPROVE);
        complete("finance-review", APPROVE);
    }

    private void inForce() {
        vettedBefore();
        start(gold());
        complete("negotiate-terms", APPROVE);
        complete("record-answer", YES);
    }

    private Map<String, Object> variables(Map<String, Object> request) {
        Map<String, Object> variables = new HashMap<>();
        models.byDefinition(definition).promoted().forEach(name -> variables.put(name, null));
        variables.put("submitter", 7L);
        variables.putAll(request);
        return variables;
    }

    private void start(Map<String, Object> request) {
        instance = runtime.startProcessInstanceById(definition, CASE, variables(request))
                .getId();
    }

    private void plan() {
        instance = runtime.createMessageCorrelation("event.approved")
                .processDefinitionId(definition)
                .processInstanceBusinessKey(CASE)
                .setVariables(variables(gold()))
                .correlateStartMessage()
                .getId();
    }

    private void complete(String element, Map<String, Object> answer) {
        tasks.complete(open(element).get(0).getId(), answer);
    }

    private void send(String message) {
        runtime.createMessageCorrelation(message).processInstanceId(instance).correlate();
    }

    private void fire(String timer) {
        management.executeJob(job(timer));
    }

    private String job(String timer) {
        return management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(timer)
                .singleResult()
                .getId();
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
