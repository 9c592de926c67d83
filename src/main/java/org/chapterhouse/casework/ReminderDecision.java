package org.chapterhouse.casework;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The decision {@code reminders} of the release that a case runs on. */
@Component
class ReminderDecision {

    private static final String KEY = "reminders";
    private static final String NONE = "";

    private final RepositoryService repository;
    private final DecisionService decisions;
    private final ConcurrentMap<String, String> ids = new ConcurrentHashMap<>();

    ReminderDecision(RepositoryService repository, DecisionService decisions) {
        this.repository = repository;
        this.decisions = decisions;
    }

    /**
     * Who is to be told what.
     *
     * @param audience {@code submitter}, {@code assignee} or a candidate group
     * @param message key of the template
     */
    record Row(String audience, String message) {}

    /** @return no rows if the release has no such decision */
    List<Row> rows(String definitionId, Map<String, @Nullable Object> inputs) {
        String id = ids.computeIfAbsent(definitionId, this::find);
        if (id.equals(NONE)) {
            return List.of();
        }
        return decisions.evaluateDecisionTableById(id, inputs).getResultList().stream()
                .map(row -> new Row(String.valueOf(row.get("audience")), String.valueOf(row.get("message"))))
                .toList();
    }

    private String find(String definitionId) {
        String deployment = repository.getProcessDefinition(definitionId).getDeploymentId();
        DecisionDefinition decision = repository
                .createDecisionDefinitionQuery()
                .deploymentId(deployment)
                .decisionDefinitionKey(KEY)
                .singleResult();
        return decision == null ? NONE : decision.getId();
    }
}
