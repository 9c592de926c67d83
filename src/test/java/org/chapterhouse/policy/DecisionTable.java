package org.chapterhouse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.jspecify.annotations.Nullable;

/** A packaged decision in the engine's own evaluator, which tells which rows fired. */
final class DecisionTable {

    private final List<DmnDecisionTableEvaluationEvent> events = new ArrayList<>();
    private final DmnEngine engine;
    private final DmnDecision decision;

    DecisionTable(String id) {
        DefaultDmnEngineConfiguration configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(events::add);
        engine = configuration.buildEngine();
        try (InputStream file = Files.newInputStream(Path.of("processes", id + ".dmn"))) {
            decision = engine.parseDecision(id, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ids of the rows that fired in a required decision when it was last asked. */
    List<String> rowsOf(String required) {
        return events.stream()
                .filter(event -> event.getDecision().getKey().equals(required))
                .flatMap(event -> event.getMatchingRules().stream())
                .map(rule -> rule.getId())
                .toList();
    }

    /** Asks the decision; what is not given is unanswered. */
    Answer ask(Map<String, ?> given) {
        events.clear();
        Map<String, @Nullable Object> variables = new HashMap<>();
        List.of(
                        "kind",
                        "expectedAttendance",
                        "ticketed",
                        "nights",
                        "chapterStatus",
                        "eventsHeld",
                        "reportsOnTime",
                        "openFindings",
                        "eventClass",
                        "mode",
                        "organizers",
                        "employers",
                        "committedSponsors",
                        "insurance",
                        "fiscalHost",
                        "venueStatus",
                        "countryConferencesNear",
                        "cityConferencesThisYear",
                        "attendeesPerCoach",
                        "clashes",
                        "fundsAsked",
                        "currency",
                        "leadDays",
                        "insideLeadTime",
                        "trust",
                        "unmetChecks",
                        "route",
                        "votesCast",
                        "approvals",
                        "declines",
                        "changeRequests",
                        "voteExtended",
                        "quorum",
                        "eligibleReviewers",
                        "flow",
                        "step",
                        "group",
                        "daysWaiting",
                        "daysLeft",
                        "openDuplicates",
                        "neighbourKm",
                        "neighbourNear",
                        "displayName",
                        "nameHasCity",
                        "organizerCount",
                        "employerShare",
                        "mostChapters",
                        "existingGroup",
                        "interest",
                        "leadSentIt",
                        "blocklisted",
                        "sizeBand",
                        "silentDays",
                        "warnDays",
                        "delistDays",
                        "dormantDays",
                        "trialStage",
                        "agreements",
                        "organizersNow",
                        "showRate",
                        "budgetVariance",
                        "metricsPromised",
                        "metricsMet",
                        "accessUnmet",
                        "conductIncidents",
                        "sponsorStanding",
                        "daysSinceVetted",
                        "item",
                        "tier",
                        "amount",
                        "exclusivity",
                        "ownTerms",
                        "belowListPrice",
                        "formalAgreement")
                .forEach(name -> variables.put(name, null));
        assertThat(variables).containsKeys(given.keySet().toArray(String[]::new));
        variables.putAll(given);
        List<Map<String, Object>> results =
                engine.evaluateDecisionTable(decision, variables).getResultList();
        DmnDecisionTableEvaluationEvent asked = Objects.requireNonNull(events.get(events.size() - 1));
        return new Answer(
                asked.getMatchingRules().stream().map(rule -> rule.getId()).toList(), results);
    }

    /**
     * What the decision said.
     *
     * @param rows ids of the rows that fired
     * @param results outputs by name, a map for each row, or a single one for an aggregated number
     */
    record Answer(List<String> rows, List<Map<String, Object>> results) {

        Map<String, Object> only() {
            assertThat(results).hasSize(1);
            return results.get(0);
        }
    }
}
