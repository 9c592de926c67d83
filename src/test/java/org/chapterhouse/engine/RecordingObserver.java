package org.chapterhouse.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes down what the engine tells, and keeps the waits that are open. */
class RecordingObserver implements FlowObserver {

    final List<String> told = new ArrayList<>();
    final Map<String, Wait> open = new LinkedHashMap<>();
    final List<FiredDecision> fired = new ArrayList<>();

    void clear() {
        told.clear();
        open.clear();
        fired.clear();
    }

    @Override
    public void beforeJob(String reference) {
        told.add("job " + reference);
    }

    @Override
    public void entered(Wait wait) {
        told.add("+" + wait.kind() + " " + wait.element());
        open.put(wait.id(), wait);
    }

    @Override
    public void left(String reference, String waitId, boolean completed) {
        Wait wait = open.remove(waitId);
        if (wait != null) {
            told.add((completed ? "done " : "gone ") + wait.element());
        }
    }

    @Override
    public void decided(String reference, FiredDecision decision) {
        told.add("rule " + decision.decision() + "/" + decision.row());
        fired.add(decision);
    }

    @Override
    public void ended(String reference, FlowModel.End end) {
        told.add("end " + reference + " " + end.outcome());
    }

    List<String> openElements() {
        return open.values().stream().map(Wait::element).toList();
    }

    Wait wait(String element) {
        return open.values().stream()
                .filter(wait -> wait.element().equals(element))
                .findFirst()
                .orElseThrow();
    }

    Instant due(String element) {
        return Objects.requireNonNull(wait(element).due());
    }
}
