package org.chapterhouse.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hears which rows answer when a decision is asked outside of a flow; the engine's own result does not say. */
@Component
public class FiredRows implements DmnDecisionEvaluationListener {

    private final ThreadLocal<@Nullable List<FiredDecision>> heard = new ThreadLocal<>();

    /** @return the rows of the table that the question asks, in its order */
    public List<FiredDecision> of(Runnable question) {
        List<FiredDecision> rows = new ArrayList<>();
        heard.set(rows);
        try {
            question.run();
        } finally {
            heard.remove();
        }
        return rows;
    }

    @Override
    public void notify(DmnDecisionEvaluationEvent event) {
        List<FiredDecision> rows = heard.get();
        if (rows != null && event.getDecisionResult() instanceof DmnDecisionTableEvaluationEvent table) {
            table.getMatchingRules().forEach(row -> rows.add(DecisionReporter.fired("", table, row)));
        }
    }
}
