package org.chapterhouse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewResultTests {

    private final DecisionTable table = new DecisionTable("review-result");

    @ParameterizedTest
    @CsvSource({
        // row, decision, route, cast, approvals, changes, declines, eligible, extended
        "too-few-votes, extend, vote, 1, 1, 0, 0, 3, false",
        "too-few-votes, extend, vote, 0, 0, 0, 0, 2, false",
        "still-too-few-votes, ask-lead, vote, 1, 1, 0, 0, 2, true",
        "majority-for, approve, vote, 3, 2, 0, 1, 3, false",
        "majority-for, approve, vote, 2, 2, 0, 0, 5, true",
        "majority-against, decline, vote, 3, 1, 0, 2, 5, false",
        "no-majority-yet, extend, vote, 2, 1, 0, 1, 3, false",
        "no-majority, ask-lead, vote, 2, 1, 0, 1, 2, false",
        "no-majority, ask-lead, vote, 4, 2, 0, 2, 1, true",
        "changes-asked-for, request-changes, two, 2, 1, 1, 0, 4, false",
        "all-for, approve, single, 1, 1, 0, 0, 4, false",
        "all-for, approve, two, 2, 2, 0, 0, 4, false",
        "all-against, decline, two, 2, 0, 0, 2, 4, false",
        "all-elsewhere, redirect, single, 1, 0, 0, 0, 4, false",
        "no-agreement, ask-lead, two, 2, 1, 0, 1, 4, false",
        "no-agreement, ask-lead, two, 2, 1, 0, 0, 4, false"
    })
    void answersComeToADecision(
            String row,
            String decision,
            String route,
            long cast,
            long approvals,
            long changes,
            long declines,
            long eligible,
            boolean extended) {
        Map<String, Object> given = new HashMap<>(Map.of("route", route, "quorum", route.equals("single") ? 1L : 2L));
        given.put("votesCast", cast);
        given.put("approvals", approvals);
        given.put("changeRequests", changes);
        given.put("declines", declines);
        given.put("eligibleReviewers", eligible);
        given.put("voteExtended", extended);

        DecisionTable.Answer answer = table.ask(given);

        assertThat(answer.rows()).containsExactly(row);
        assertThat(answer.only()).containsEntry("decision", decision);
    }
}
