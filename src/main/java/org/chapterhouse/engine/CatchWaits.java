package org.chapterhouse.engine;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/** Tells of the events that a case waits for in its flow: timers, messages, and those behind an event-based gateway. */
class CatchWaits implements ExecutionListener {

    private final Supplier<FlowObserver> observer;

    CatchWaits(Supplier<FlowObserver> observer) {
        this.observer = observer;
    }

    @Override
    public void notify(DelegateExecution delegate) {
        ExecutionEntity execution = (ExecutionEntity) delegate;
        String id = execution.getActivityInstanceId();
        if (EVENTNAME_START.equals(execution.getEventName())) {
            observer.get().entered(wait(execution, id, execution.getActivity()));
        } else {
            observer.get().left(execution.getProcessBusinessKey(), id, !execution.isCanceled());
        }
    }

    /** The gateway holds the messages' subscriptions; its timers are those of its scope. */
    ExecutionListener behindGateway() {
        return delegate -> {
            ExecutionEntity execution = (ExecutionEntity) delegate;
            boolean start = EVENTNAME_START.equals(execution.getEventName());
            for (ActivityImpl event : execution.getActivity().getEventActivities()) {
                String id = ScopeTimers.id(execution, event.getId());
                if (!Elements.isMessageCatch(event)) {
                    continue;
                }
                if (start) {
                    observer.get().entered(message(execution, id, event));
                } else {
                    observer.get().left(execution.getProcessBusinessKey(), id, false);
                }
            }
        };
    }

    private static Wait wait(ExecutionEntity execution, String id, ActivityImpl event) {
        return execution.getJobs().stream()
                .filter(job -> event.isScope() && job instanceof TimerEntity && !isReceiveTask(event))
                .findFirst()
                .map(job -> timer(execution, id, event, job.getDuedate().toInstant()))
                .orElseGet(() -> message(execution, id, event));
    }

    /** What fires at the edge of a receive task does not end its waiting for a message. */
    private static boolean isReceiveTask(ActivityImpl event) {
        return "receiveTask".equals(event.getProperty("type"));
    }

    private static Wait timer(ExecutionEntity execution, String id, ActivityImpl event, Instant due) {
        return new Wait(
                execution.getProcessBusinessKey(),
                id,
                Wait.Kind.TIME,
                event.getId(),
                Elements.label(event),
                null,
                List.of(),
                null,
                due);
    }

    private static Wait message(ExecutionEntity execution, String id, ActivityImpl event) {
        return new Wait(
                execution.getProcessBusinessKey(),
                id,
                Wait.Kind.MESSAGE,
                event.getId(),
                Elements.label(event),
                null,
                List.of(),
                null,
                null);
    }
}
