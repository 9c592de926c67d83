package org.chapterhouse.engine;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/** Tells which sub-processes and called processes are open, so that casework knows which of their events can come. */
class ScopeWaits implements ExecutionListener {

    private final Supplier<FlowObserver> observer;

    ScopeWaits(Supplier<FlowObserver> observer) {
        this.observer = observer;
    }

    @Override
    public void notify(DelegateExecution delegate) {
        ExecutionEntity execution = (ExecutionEntity) delegate;
        ActivityImpl scope = execution.getActivity();
        String reference = execution.getProcessBusinessKey();
        String id = ScopeTimers.id(execution, scope.getId());
        if (EVENTNAME_START.equals(execution.getEventName())) {
            observer.get()
                    .entered(new Wait(
                            reference,
                            id,
                            Wait.Kind.SCOPE,
                            Elements.id(scope),
                            Elements.label(scope),
                            null,
                            List.of(),
                            null,
                            null));
        } else {
            observer.get().left(reference, id, !execution.isCanceled());
        }
    }
}
