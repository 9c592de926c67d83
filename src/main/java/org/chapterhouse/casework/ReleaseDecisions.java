package org.chapterhouse.casework;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.chapterhouse.engine.FiredDecision;
import org.chapterhouse.engine.FiredRows;
import org.chapterhouse.engine.FlowPhrases;
import org.chapterhouse.engine.ReleaseTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The decision tables that were published together with a flow. */
@Component
class ReleaseDecisions implements PolicyDecisions {

    private static final String NONE = "";

    private final PolicyReleases releases;
    private final RepositoryService repository;
    private final DecisionService decisions;
    private final FiredRows firedRows;
    private final CaseLookup lookup;
    private final ReleaseTexts texts;
    private final ConcurrentMap<Key, String> ids = new ConcurrentHashMap<>();

    ReleaseDecisions(
            PolicyReleases releases,
            RepositoryService repository,
            DecisionService decisions,
            FiredRows firedRows,
            CaseLookup lookup,
            ReleaseTexts texts) {
        this.releases = releases;
        this.repository = repository;
        this.decisions = decisions;
        this.firedRows = firedRows;
        this.lookup = lookup;
        this.texts = texts;
    }

    @Override
    public List<Map<String, @Nullable Object>> ofActiveRelease(String decision, Map<String, @Nullable Object> inputs) {
        return releases.active().definitions().values().stream()
                .findFirst()
                .map(definition -> rows(definition, decision, inputs))
                .orElse(List.of());
    }

    @Override
    public List<Fired> reasonsOfActiveRelease(
            String flow, String decision, Map<String, @Nullable Object> inputs, Locale language) {
        String definition = releases.active().definitions().get(flow);
        if (definition == null) {
            return List.of();
        }
        FlowPhrases phrases = texts.phrases(definition, language);
        return fired(definition, decision, inputs).stream()
                .map(row -> new Fired(row.outputs(), phrases.reason(row.row(), row.reason())))
                .toList();
    }

    @Override
    public List<Map<String, @Nullable Object>> ofCase(
            String reference, String decision, Map<String, @Nullable Object> inputs) {
        return rows(lookup.get(reference).definitionId(), decision, inputs);
    }

    /**
     * The rows that answer, each with its id.
     *
     * @param definitionId a process definition of the release
     */
    List<FiredDecision> fired(String definitionId, String decision, Map<String, @Nullable Object> inputs) {
        return firedRows.of(() -> rows(definitionId, decision, inputs));
    }

    private List<Map<String, @Nullable Object>> rows(
            String definitionId, String decision, Map<String, @Nullable Object> inputs) {
        String id = ids.computeIfAbsent(new Key(definitionId, decision), this::find);
        return id.equals(NONE)
                ? List.of()
                : List.copyOf(decisions.evaluateDecisionTableById(id, inputs).getResultList());
    }

    private String find(Key key) {
        String deployment = repository.getProcessDefinition(key.definitionId).getDeploymentId();
        DecisionDefinition decision = repository
                .createDecisionDefinitionQuery()
                .deploymentId(deployment)
                .decisionDefinitionKey(key.decision)
                .singleResult();
        return decision == null ? NONE : decision.getId();
    }

    private record Key(String definitionId, String decision) {}
}
