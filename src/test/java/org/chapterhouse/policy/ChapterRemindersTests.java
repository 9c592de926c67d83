package org.chapterhouse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChapterRemindersTests {

    private final DecisionTable table = new DecisionTable("reminders");

    @ParameterizedTest
    @CsvSource({
        // row, audience, message, flow, step, group, days waiting
        "application-unread, community-managers, step-overdue, chapter-onboarding, check-completeness, community-managers, 3",
        "vetting-overdue, community-managers, step-overdue, chapter-onboarding, vet-application, community-managers, 14",
        "second-opinion-overdue, regional-leads, step-overdue, chapter-onboarding, give-second-opinion, regional-leads, 7",
        "neighbour-reminded, organizers-of:malaga, word-awaited, chapter-onboarding, neighbours-word, organizers-of:malaga, 5",
        "conversation-overdue, community-managers, step-overdue, chapter-onboarding, talk-with-applicants, community-managers, 14",
        "application-awaited, submitter, changes-awaited, chapter-onboarding, revise-application, organizers, 14",
        "agreement-awaited, submitter, agreement-awaited, chapter-onboarding, accept-as-lead, organizers, 14",
        "agreement-awaited, submitter, agreement-awaited, chapter-onboarding, confirm-declarations, organizers, 14",
        "announcement-overdue, community-managers, step-overdue, chapter-onboarding, announce-chapter, community-managers, 7",
        "chapter-watch-overdue, community-managers, step-overdue, chapter-health, judge-trial, community-managers, 14",
        "chapter-watch-overdue, community-managers, step-overdue, organizer-change, decide-removal, community-managers, 14",
        "organizers-word-awaited, organizers-of:a, word-awaited, organizer-change, agree-to-organizer, organizers-of:a, 7"
    })
    void aRowSpeaksOnItsDayAndNotBefore(
            String row, String audience, String message, String flow, String step, String group, long waiting) {
        DecisionTable.Answer answer = ask(flow, step, group, waiting);
        assertThat(answer.rows()).containsExactly(row);
        assertThat(answer.only()).containsEntry("audience", audience).containsEntry("message", message);
        assertThat(ask(flow, step, group, waiting - 1).rows()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"18"})
    void neglectedVettingGoesToTheLeads(long waiting) {
        DecisionTable.Answer answer = ask("chapter-onboarding", "vet-application", "community-managers", waiting);
        assertThat(answer.rows()).containsExactly("vetting-overdue", "vetting-neglected");
        assertThat(answer.results().get(1)).containsEntry("audience", "regional-leads");
    }

    private DecisionTable.Answer ask(String flow, String step, String group, long waiting) {
        Map<String, Object> given =
                new HashMap<>(Map.of("flow", flow, "step", step, "group", group, "daysWaiting", waiting));
        given.put("daysLeft", 30L);
        return table.ask(given);
    }
}
