package org.chapterhouse.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * Tells at which end event a whole case has ended. Parallel branches reach several, and an event sub-process ends the
 * process from inside: the last one reached counts. It is carried in a transient variable, which is never stored; the
 * hash keeps models from naming it.
 */
class EndOfCase {

    private static final String LAST = "#end";

    private final Supplier<FlowObserver> observer;
    private final Supplier<FlowModels> models;

    EndOfCase(Supplier<FlowObserver> observer, Supplier<FlowModels> models) {
        this.observer = observer;
        this.models = models;
    }

    ExecutionListener ofEvent() {
        return execution -> ((ExecutionEntity) execution)
                .getProcessInstance()
                .setVariableLocal(LAST, Variables.stringValue(execution.getCurrentActivityId(), true));
    }

    ExecutionListener ofProcess() {
        return delegate -> {
            ExecutionEntity execution = (ExecutionEntity) delegate;
            // a called process does not end the case, and neither does the engine's deletion of an instance
            if (execution.getSuperExecution() == null && !execution.isCanceled()) {
                FlowModel.End end = end(execution);
                if (end != null) {
                    observer.get().ended(execution.getProcessBusinessKey(), end);
                }
            }
        };
    }

    private FlowModel.@Nullable End end(DelegateExecution execution) {
        Object last = execution.getVariableLocal(LAST);
        String element = last == null ? execution.getCurrentActivityId() : last.toString();
        if (element == null) {
            return null;
        }
        FlowModel.End declared = models.get()
                .byDefinition(execution.getProcessDefinitionId())
                .ends()
                .get(element);
        return declared == null ? new FlowModel.End(element, element, element, true) : declared;
    }
}
