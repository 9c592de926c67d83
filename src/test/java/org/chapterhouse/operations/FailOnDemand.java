package org.chapterhouse.operations;

import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.chapterhouse.engine.Activity;
import org.springframework.stereotype.Component;

/** An activity of trial flows that fails as often as a test says. */
@Component("failOnDemand")
class FailOnDemand implements Activity {

    static final AtomicInteger TIMES = new AtomicInteger();

    @Override
    public String name() {
        return "failOnDemand";
    }

    @Override
    public String purpose() {
        return "Fails.";
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (TIMES.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("told to fail");
        }
    }
}
