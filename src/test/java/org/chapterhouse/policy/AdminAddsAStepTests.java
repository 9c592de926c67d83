package org.chapterhouse.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.chapterhouse.ApplicationTest;
import org.chapterhouse.Cast;
import org.chapterhouse.Proposals;
import org.chapterhouse.api.FieldError;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.casework.CaseView;
import org.chapterhouse.casework.Casework;
import org.chapterhouse.casework.TimelineView;
import org.chapterhouse.chapter.ChapterDirectory;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An admin adds a step with a form and a branch on its fields to the packaged flow, and nothing in Java. */
@ApplicationTest
class AdminAddsAStepTests {

    private static final String STEP =
            """
            <bpmn:userTask id="visit-venue" name="Visit the venue" camunda:formRef="visit-venue"
                camunda:formRefBinding="deployment" camunda:candidateGroups="conduct-team" camunda:dueDate="P5D">
              <bpmn:documentation>Somebody of the conduct team looks at the rooms within 5 days.</bpmn:documentation>
              <bpmn:extensionElements>
                <camunda:properties>
                  <camunda:property name="stage" value="Somebody visits the venue" />
                </camunda:properties>
              </bpmn:extensionElements>
              <bpmn:incoming>approved</bpmn:incoming>
              <bpmn:outgoing>to-is-venue-fine</bpmn:outgoing>
            </bpmn:userTask>
            <bpmn:sequenceFlow id="to-is-venue-fine" sourceRef="visit-venue" targetRef="is-venue-fine" />
            <bpmn:exclusiveGateway id="is-venue-fine" name="Is the venue fine?" default="venue-not-fine">
              <bpmn:incoming>to-is-venue-fine</bpmn:incoming>
              <bpmn:outgoing>venue-fine</bpmn:outgoing>
              <bpmn:outgoing>venue-not-fine</bpmn:outgoing>
            </bpmn:exclusiveGateway>
            <bpmn:sequenceFlow id="venue-fine" name="Yes" sourceRef="is-venue-fine" targetRef="record-approval">
              <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${venueVerdict == 'fine' and seatsCounted &gt;= expectedAttendance}</bpmn:conditionExpression>
            </bpmn:sequenceFlow>
            <bpmn:sequenceFlow id="venue-not-fine" name="No" sourceRef="is-venue-fine" targetRef="venue-will-not-do" />
            <bpmn:endEvent id="venue-will-not-do" name="The venue will not do">
              <bpmn:extensionElements>
                <camunda:properties>
                  <camunda:property name="outcome" value="no-venue" />
                </camunda:properties>
              </bpmn:extensionElements>
              <bpmn:incoming>venue-not-fine</bpmn:incoming>
            </bpmn:endEvent>
            """;

    private static final String FORM =
            """
            {"id": "visit-venue", "type": "default", "schemaVersion": 18, "components": [
              {"type": "select", "id": "venueVerdict", "key": "venueVerdict", "label": "The venue is",
               "values": [{"label": "fine", "value": "fine"}, {"label": "not for us", "value": "unfit"}],
               "validate": {"required": true}},
              {"type": "number", "id": "seatsCounted", "key": "seatsCounted", "label": "Seats counted",
               "validate": {"required": true, "min": 1}}]}
            """;

    @Autowired
    private Publisher publisher;

    @Autowired
    private PackagedFiles packaged;

    @Autowired
    private ActiveReleases active;

    @Autowired
    private PlatformTransactionManager transactions;

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

    @Autowired
    private MockMvc http;

    private Proposals proposals;
    private Person manager;
    private Person visitor;

    @BeforeEach
    void aSteadyChapter() {
        Cast cast = new Cast(accounts);
        proposals = new Proposals(chapters, people, cast.anybody(), clock, 5);
        manager = cast.member("community-managers", "europe");
        visitor = cast.member("conduct-team", "europe");
    }

    @AfterEach
    void thePackagedPolicyIsBack() {
        publish(packaged.read());
    }

    @Test
    void newCasesGoThroughTheNewStepAndOldOnesDoNot() throws Exception {
        CaseView old = propose();
        publish(withTheStep(packaged.read()));
        CaseView started = propose();
        assertThat(started.release()).isGreaterThan(old.release());

        approve(old);
        assertThat(seen(old).decision()).isEqualTo("approved");
        assertThat(seen(old).release()).isEqualTo(old.release());

        approve(started);
        CaseView waiting = seen(started);
        assertThat(waiting.decision()).isNull();
        assertThat(waiting.stage()).isEqualTo("Somebody visits the venue");
        String task = task(waiting, "visit-venue");

        inbox(visitor, started, 1);
        inbox(manager, started, 0);
        as(visitor, "/api/tasks/" + task)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.element").value("visit-venue"))
                .andExpect(jsonPath("$.name").value("Visit the venue"))
                .andExpect(jsonPath("$.form").value("visit-venue"))
                .andExpect(jsonPath("$.schema.components[1].key").value("seatsCounted"))
                .andExpect(jsonPath("$.dueAt").isNotEmpty());

        assertThatThrownBy(
                        () -> casework.complete(task, Map.of("venueVerdict", "splendid", "seatsCounted", 0), visitor))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.errors())
                        .extracting(FieldError::field)
                        .containsExactlyInAnyOrder("venueVerdict", "seatsCounted"));

        casework.complete(task, Map.of("venueVerdict", "fine", "seatsCounted", 40), visitor);
        CaseView done = seen(started);
        assertThat(done.decision()).isEqualTo("approved");
        assertThat(done.status()).isEqualTo("open");
        assertThat(casework.timeline(done.reference(), proposals.organizer(), 100, null)
                        .items())
                .extracting(TimelineView::step)
                .contains("Somebody visits the venue");
        inbox(visitor, started, 0);
    }

    @Test
    void theBranchDependsOnEachOfTheNewFields() {
        publish(withTheStep(packaged.read()));

        assertThat(visited(Map.of("venueVerdict", "unfit", "seatsCounted", 40)).outcome())
                .isEqualTo("no-venue");
        assertThat(visited(Map.of("venueVerdict", "fine", "seatsCounted", 10)).outcome())
                .isEqualTo("no-venue");
        assertThat(visited(Map.of("venueVerdict", "fine", "seatsCounted", 30)).outcome())
                .isNull();
    }

    private CaseView visited(Map<String, Object> answer) {
        CaseView started = propose();
        approve(started);
        casework.complete(task(seen(started), "visit-venue"), answer, visitor);
        return seen(started);
    }

    /** The packaged files with the step in its place. */
    static Map<String, byte[]> withTheStep(Map<String, byte[]> packaged) {
        Map<String, byte[]> files = new TreeMap<>(packaged);
        String flow = "processes/event-proposal.bpmn";
        String model = new String(files.get(flow), StandardCharsets.UTF_8);
        String after = "sourceRef=\"what-was-decided\" targetRef=\"record-approval\"";
        assertThat(model).contains(after, "<bpmn:incoming>approved</bpmn:incoming>");
        String changed = model.replace(
                        "<bpmn:incoming>approved</bpmn:incoming>", "<bpmn:incoming>venue-fine</bpmn:incoming>")
                .replace(after, "sourceRef=\"what-was-decided\" targetRef=\"visit-venue\"")
                .replace("</bpmn:process>", STEP + "</bpmn:process>");
        files.put(flow, changed.getBytes(StandardCharsets.UTF_8));
        files.put("forms/visit-venue.form", FORM.getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private void publish(Map<String, byte[]> files) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> publisher.publishPackaged(files, "a test's"));
        active.forget();
    }

    private CaseView propose() {
        return casework.start("event-proposal", proposals.meetup(30, Map.of()), proposals.organizer());
    }

    private void approve(CaseView started) {
        casework.complete(task(seen(started), "screen-proposal"), Map.of("decision", "approve"), manager);
    }

    private CaseView seen(CaseView started) {
        return casework.find(started.reference(), proposals.organizer());
    }

    private static String task(CaseView view, String element) {
        return view.waitingFor().stream()
                .filter(wait -> wait.element().equals(element))
                .map(CaseView.Waiting::task)
                .findFirst()
                .orElseThrow();
    }

    private void inbox(Person who, CaseView started, int tasks) throws Exception {
        as(who, "/api/tasks?queue=unassigned&q=" + started.reference())
                .andExpect(jsonPath("$.items.length()").value(tasks));
    }

    private ResultActions as(Person who, String address) throws Exception {
        return http.perform(get(address).with(httpBasic(who.username(), Cast.PASSWORD)));
    }
}
