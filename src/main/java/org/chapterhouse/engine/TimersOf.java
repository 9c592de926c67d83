package org.chapterhouse.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/** Tells of the timers that live as long as a scope is open. */
class TimersOf implements ExecutionListener {

    private final Supplier<FlowObserver> observer;

    TimersOf(Supplier<FlowObserver> observer) {
        this.observer = observer;
    }

    @Override
    public void notify(DelegateExecution delegate) {
        ExecutionEntity execution = (ExecutionEntity) delegate;
        ActivityImpl activity = execution.getActivity();
        boolean start = EVENTNAME_START.equals(execution.getEventName());
        // a step without anything at its edge is no scope, and its execution's timers are those around it
        if (execution.getEventSource() == activity && !activity.isScope()) {
            return;
        }
        ScopeTimers timers = new ScopeTimers(observer.get(), execution);
        if (start) {
            timers.opened();
        } else {
            timers.closed();
        }
    }
}
