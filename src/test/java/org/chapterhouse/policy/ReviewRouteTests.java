package org.chapterhouse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewRouteTests {

    private final DecisionTable table = new DecisionTable("review-route");

    @ParameterizedTest
    @CsvSource({
        // row, route, reviewers, class, trust, funds, lead days, inside lead time, unmet checks
        "late-to-lead, lead, 1, meetup, exemplary, , 5, true, 0",
        "late-funds-to-lead, lead, 1, meetup, exemplary, 100, 20, false, 0",
        "funds-to-vote, vote, 2, meetup, exemplary, 50000, 21, false, 0",
        "exemplary-conference, single, 1, conference, exemplary, , 90, false, 0",
        "conference-to-two, two, 2, conference, steady, , 90, false, 0",
        "conference-to-two, two, 2, conference, new, 100, 90, false, 0",
        "new-community-day, two, 2, community-day, new, , 30, false, 0",
        "small-funds, single, 1, meetup, exemplary, 49999, 21, false, 0",
        "new-meetup, single, 1, meetup, new, , 30, false, 0",
        "exemplary-meetup, auto-approve, 1, meetup, exemplary, , 30, false, 0",
        "exemplary-meetup, auto-approve, 1, meetup, exemplary, 0, 30, false, 0",
        "exemplary-meetup, auto-approve, 1, meetup, exemplary, , 30, false, ",
        "steady-to-screening, screening, 1, meetup, exemplary, , 30, false, 1",
        "steady-to-screening, screening, 1, meetup, steady, , 30, false, 0",
        "steady-to-screening, screening, 1, community-day, exemplary, , 30, false, 0",
        "otherwise, single, 1, meetup, , , 30, false, 0"
    })
    void everyRowSendsItsWay(
            String row,
            String route,
            int reviewers,
            String eventClass,
            @Nullable String trust,
            @Nullable Long funds,
            long leadDays,
            boolean late,
            @Nullable Long unmet) {
        Map<String, Object> given = new HashMap<>(
                Map.of("eventClass", eventClass, "leadDays", leadDays, "insideLeadTime", late, "currency", "USD"));
        given.put("unmetChecks", unmet);
        given.put("trust", trust);
        given.put("fundsAsked", funds);

        DecisionTable.Answer answer = table.ask(given);

        assertThat(answer.rows()).containsExactly(row);
        assertThat(answer.only()).containsEntry("route", route).containsEntry("reviewersNeeded", reviewers);
    }

    @Test
    void aVoteSaysHowItRuns() {
        assertThat(vote("USD", 50_000L).only())
                .containsEntry("quorum", 2)
                .containsEntry("voteOpensAfter", "P3D")
                .containsEntry("voteOpenFor", "P3D")
                .containsEntry("voteExtension", "PT48H");
    }

    @ParameterizedTest
    @CsvSource({
        "USD, 50000",
        "EUR, 46000",
        "GBP, 40000",
        "CHF, 44000",
        "CAD, 69000",
        "AUD, 76000",
        "JPY, 75000",
        "INR, 4200000",
        "BRL, 270000",
        "MXN, 930000",
        "PLN, 200000",
        "SEK, 520000",
        "KES, 6500000",
        "NGN, 75000000",
        "ZAR, 900000",
        "TWD, 1600000",
        "XAF, 1"
    })
    void aVoteStartsAtTheThresholdOfTheCurrency(String currency, long threshold) {
        assertThat(vote(currency, threshold).only()).containsEntry("route", "vote");
        assertThat(vote(currency, threshold - 1).only().get("route")).isNotEqualTo("vote");
    }

    @Test
    void withoutFundsNoThresholdIsTold() {
        table.ask(Map.of("currency", "USD"));
        assertThat(table.rowsOf("funds-threshold")).containsExactly("no-funds");
    }

    private DecisionTable.Answer vote(String currency, long funds) {
        return table.ask(Map.of(
                "eventClass",
                "meetup",
                "trust",
                "steady",
                "leadDays",
                30L,
                "insideLeadTime",
                false,
                "unmetChecks",
                0L,
                "currency",
                currency,
                "fundsAsked",
                funds));
    }
}
