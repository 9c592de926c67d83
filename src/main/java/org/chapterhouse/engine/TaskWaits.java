package org.chapterhouse.engine;

import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Tells of every user task: when it is there, completed, or taken away. */
class TaskWaits implements TaskListener {

    private final Supplier<FlowObserver> observer;
    private final Set<Expression> groups;

    TaskWaits(Supplier<FlowObserver> observer, Set<Expression> groups) {
        this.observer = observer;
        this.groups = Set.copyOf(groups);
    }

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        String reference = execution.getProcessBusinessKey();
        if (EVENTNAME_CREATE.equals(task.getEventName())) {
            Date due = task.getDueDate();
            observer.get()
                    .entered(new Wait(
                            reference,
                            task.getId(),
                            Wait.Kind.TASK,
                            task.getTaskDefinitionKey(),
                            task.getName() == null ? task.getTaskDefinitionKey() : task.getName(),
                            null,
                            groups(execution),
                            task.getAssignee(),
                            due == null ? null : due.toInstant()));
        } else {
            observer.get().left(reference, task.getId(), EVENTNAME_COMPLETE.equals(task.getEventName()));
        }
    }

    private List<String> groups(DelegateExecution execution) {
        return groups.stream()
                .map(group -> group.getValue(execution))
                .flatMap(value ->
                        value == null ? Stream.of() : Stream.of(value.toString().split(",")))
                .map(String::strip)
                .filter(group -> !group.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
