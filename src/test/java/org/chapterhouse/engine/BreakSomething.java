package org.chapterhouse.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/** An activity that fails as long as it is told to. */
class BreakSomething implements Activity {

    static volatile @Nullable RuntimeException with;

    @Override
    public String name() {
        return "breakSomething";
    }

    @Override
    public String purpose() {
        return "Fails.";
    }

    @Override
    public void execute(DelegateExecution execution) {
        RuntimeException failure = with;
        if (failure != null) {
            throw failure;
        }
    }
}
