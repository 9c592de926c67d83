package org.chapterhouse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemindersTests {

    private final DecisionTable table = new DecisionTable("reminders");

    @ParameterizedTest
    @CsvSource({
        // row, audience, message, step, group, days waiting, days left
        "screening-overdue, community-managers, step-overdue, screen-proposal, community-managers, 3, 30",
        "review-overdue, event-reviewers, step-overdue, review-proposal, event-reviewers, 7, 30",
        "mentor-waited-for, mentors, reminder, screen-as-mentor, mentors, 2, 1",
        "new-date-near, regional-leads, new-date-near, review-reschedule, community-managers, 1, 2",
        "new-date-overdue, community-managers, step-overdue, review-reschedule, community-managers, 3, 30",
        "lead-overdue, regional-leads, step-overdue, decide-as-lead, regional-leads, 5, 30",
        "vote-closing, event-reviewers, vote-closes-soon, vote-on-funds, event-reviewers, 2, 1",
        "changes-awaited, submitter, changes-awaited, revise-proposal, organizers, 14, 30",
        "changes-due, submitter, changes-due, revise-proposal, organizers, 1, 7"
    })
    void aRowSpeaksOnItsDay(
            String row, String audience, String message, String step, String group, long waiting, long left) {
        DecisionTable.Answer answer = ask(step, group, waiting, left);

        assertThat(answer.rows()).containsExactly(row);
        assertThat(answer.only()).containsEntry("audience", audience).containsEntry("message", message);
    }

    @ParameterizedTest
    @CsvSource({
        "screen-proposal, community-managers, 2, 8",
        "review-proposal, event-reviewers, 6, 8",
        "decide-as-lead, regional-leads, 4, 8",
        "vote-on-funds, event-reviewers, 2, 2",
        "revise-proposal, organizers, 13, 8",
        "review-reschedule, community-managers, 2, 3",
        "screen-as-mentor, mentors, 1, 1",
        "screen-proposal, community-managers, 2, "
    })
    void nobodyIsToldTheDayBefore(String step, String group, long waiting, @Nullable Long left) {
        assertThat(ask(step, group, waiting, left).rows()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "report-awaited, submitter, report-awaited, report-event, organizers, 5",
        "addition-awaited, submitter, report-awaited, amend-report, organizers, 5",
        "reading-overdue, community-managers, step-overdue, read-and-reply, community-managers, 14",
        "chasing-overdue, regional-leads, step-overdue, chase-report, community-managers, 7",
        "incidents-overdue, conduct-team, step-overdue, record-incidents, conduct-team, 3"
    })
    void aRowOfARetrospectiveSpeaksOnItsDay(
            String row, String audience, String message, String step, String group, long waiting) {
        DecisionTable.Answer answer = ask("event-retrospective", step, group, waiting, null);

        assertThat(answer.rows()).containsExactly(row);
        assertThat(answer.only()).containsEntry("audience", audience).containsEntry("message", message);
        assertThat(ask("event-retrospective", step, group, waiting - 1, null).rows())
                .isEmpty();
    }

    @Test
    void aReportIsAskedForAgainTwoWeeksAfterTheEvent() {
        assertThat(ask("event-retrospective", "report-event", "organizers", 12, 2L)
                        .rows())
                .containsExactly("report-awaited", "report-awaited-again");
        assertThat(ask("event-retrospective", "curate-lesson", "policy-admins", 30, null)
                        .rows())
                .contains("lesson-overdue");
    }

    @Test
    void whatIsNeglectedGoesToTheLead() {
        assertThat(ask("screen-proposal", "community-managers", 7, 30L).rows())
                .containsExactly("screening-overdue", "screening-neglected");
        assertThat(ask("decide-as-lead", "regional-leads", 1, 2L).rows())
                .containsExactly("decision-due-holder", "decision-due-now");
    }

    @Test
    void beforeTheHardStopTheLeadsAndWhoeverHasTheStepAreTold() {
        DecisionTable.Answer answer = ask("screen-proposal", "community-managers", 1, 7L);
        assertThat(answer.rows()).containsExactly("decision-due", "decision-due-holder");
        assertThat(answer.results())
                .extracting(result -> result.get("audience"))
                .containsExactly("regional-leads", "assignee");
        assertThat(answer.results()).extracting(result -> result.get("message")).containsOnly("decision-due");
    }

    @Test
    void bothSidesHearThatACaseIsStuck() {
        assertThat(ask("revise-proposal", "organizers", 20, 30L).rows())
                .containsExactly("changes-awaited", "stuck-for-submitter", "stuck-with-submitter");
        DecisionTable.Answer review = ask("review-proposal", "event-reviewers", 20, null);
        assertThat(review.rows()).containsExactly("review-overdue", "stuck-for-submitter", "stuck-for-reviewers");
        assertThat(review.results().get(2)).containsEntry("audience", "event-reviewers");
    }

    @Test
    void aStepThatAnAdminAddsHasAtLeastTheAlarm() {
        assertThat(ask("look-at-venue", "finance", 19, null).rows()).isEmpty();
        assertThat(ask("look-at-venue", "finance", 20, null).rows())
                .containsExactly("stuck-for-submitter", "stuck-for-reviewers");
    }

    private DecisionTable.Answer ask(String step, String group, long waiting, @Nullable Long left) {
        return ask("event-proposal", step, group, waiting, left);
    }

    private DecisionTable.Answer ask(String flow, String step, String group, long waiting, @Nullable Long left) {
        Map<String, Object> given =
                new HashMap<>(Map.of("flow", flow, "step", step, "group", group, "daysWaiting", waiting));
        given.put("daysLeft", left);
        return table.ask(given);
    }
}
