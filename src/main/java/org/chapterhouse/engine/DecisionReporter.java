package org.chapterhouse.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLogicEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.jspecify.annotations.Nullable;

/**
 * Tells which rows of which tables fired, and sets what the table of a business rule task says as process variables of
 * the outputs' names: the engine's own result mapping only knows lists and objects, which would be stored serialized.
 */
class DecisionReporter implements DmnDecisionEvaluationListener {

    private final Supplier<FlowObserver> observer;

    DecisionReporter(Supplier<FlowObserver> observer) {
        this.observer = observer;
    }

    @Override
    public void notify(DmnDecisionEvaluationEvent event) {
        BpmnExecutionContext context = Context.getBpmnExecutionContext();
        if (context == null) {
            return;
        }
        DelegateExecution execution = context.getExecution();
        // the required decisions come as the engine met them, the asked one last
        List<DmnDecisionLogicEvaluationEvent> tables = new ArrayList<>(event.getRequiredDecisionResults());
        tables.add(event.getDecisionResult());
        for (DmnDecisionLogicEvaluationEvent table : tables) {
            if (table instanceof DmnDecisionTableEvaluationEvent evaluated) {
                report(execution, evaluated);
            }
        }
        if (event.getDecisionResult() instanceof DmnDecisionTableEvaluationEvent evaluated) {
            outputs(evaluated).forEach((name, value) -> {
                if (value != null || execution.hasVariable(name)) {
                    execution.setVariable(name, value);
                }
            });
        }
    }

    private void report(DelegateExecution execution, DmnDecisionTableEvaluationEvent table) {
        for (DmnEvaluatedDecisionRule row : table.getMatchingRules()) {
            observer.get()
                    .decided(execution.getProcessBusinessKey(), fired(execution.getCurrentActivityId(), table, row));
        }
    }

    static FiredDecision fired(String element, DmnDecisionTableEvaluationEvent table, DmnEvaluatedDecisionRule row) {
        return new FiredDecision(
                element,
                table.getDecision().getKey(),
                row.getId(),
                description(table.getDecision(), row.getId()),
                values(row));
    }

    private static String description(DmnDecision decision, String row) {
        return ((DmnDecisionTableImpl) decision.getDecisionLogic())
                .getRules().stream()
                        .filter(rule -> row.equals(rule.getId()))
                        .map(rule -> rule instanceof DescribedRule described ? described.description() : "")
                        .findFirst()
                        .orElse("");
    }

    private static Map<String, Object> values(DmnEvaluatedDecisionRule row) {
        Map<String, Object> values = new LinkedHashMap<>();
        row.getOutputEntries().forEach((name, output) -> {
            Object value = Values.plain(output.getValue().getValue());
            if (value != null) {
                values.put(name, value);
            }
        });
        return values;
    }

    /** Every output has a value, if only null: a second round must not read the first one's answer. */
    private static Map<String, @Nullable Object> outputs(DmnDecisionTableEvaluationEvent table) {
        Map<String, @Nullable Object> outputs = new LinkedHashMap<>();
        DmnDecisionTableImpl logic = (DmnDecisionTableImpl) table.getDecision().getDecisionLogic();
        for (DmnDecisionTableOutputImpl output : logic.getOutputs()) {
            outputs.put(output.getOutputName(), null);
        }
        if (table.getCollectResultName() != null) {
            outputs.put(
                    table.getCollectResultName(),
                    Values.plain(table.getCollectResultValue().getValue()));
        } else if (table.getMatchingRules().size() == 1) {
            outputs.putAll(values(table.getMatchingRules().get(0)));
        }
        return outputs;
    }
}
