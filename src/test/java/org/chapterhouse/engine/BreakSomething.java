package org.chapterhouse.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** An activity that fails as long as it is told to. */
class BreakSomething implements Activity {

    static volatile @Nullable RuntimeException with;
    static volatile @Nullable Authentication by;

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
        by = SecurityContextHolder.getContext().getAuthentication();
        RuntimeException failure = with;
        if (failure != null) {
            throw failure;
        }
    }
}
