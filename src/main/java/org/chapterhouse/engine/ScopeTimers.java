package org.chapterhouse.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler.TimerJobConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.jspecify.annotations.Nullable;

/**
 * The timers of one open scope (a step with something at its edge, a sub-process, the process, an event-based gateway),
 * read from the engine's own jobs, so that their due dates are those at which they fire.
 */
final class ScopeTimers {

    private final FlowObserver observer;
    private final ExecutionEntity execution;
    private final String reference;

    ScopeTimers(FlowObserver observer, ExecutionEntity execution) {
        this.observer = observer;
        this.execution = execution;
        this.reference = execution.getProcessBusinessKey();
    }

    /** The scope has just been opened, and the engine has made its timers. */
    void opened() {
        jobs().forEach(this::entered);
    }

    /** The scope is about to be closed. */
    void closed() {
        jobs().forEach(job -> observer.left(reference, id(execution, key(job)), false));
    }

    /** An event sub-process has interrupted the scope: its timers are gone, though it stays open. */
    static void interrupted(FlowObserver observer, ExecutionEntity execution, ScopeImpl scope) {
        for (ActivityImpl event : scope.getEventActivities()) {
            if (Elements.isTimer(event)) {
                boolean starts = event.getFlowScope() instanceof ActivityImpl around && around.isTriggeredByEvent();
                String key = starts ? event.getFlowScope().getId() : event.getId();
                observer.left(execution.getProcessBusinessKey(), id(execution, key), false);
            }
        }
    }

    /** A timer has fired. If it did not end its scope, it is gone or has a successor. */
    void fired(JobEntity job) {
        String key = key(job);
        observer.left(reference, id(execution, key), true);
        if (!execution.isEnded() && !execution.isCanceled()) {
            jobs().stream()
                    .filter(next -> !next.getId().equals(job.getId()) && key.equals(key(next)))
                    .forEach(this::entered);
        }
    }

    static String id(ExecutionEntity execution, String key) {
        return execution.getId() + ":" + key;
    }

    private void entered(TimerEntity job) {
        String key = key(job);
        ActivityImpl event = event(execution.getProcessDefinition().findActivity(key));
        observer.entered(new Wait(
                reference,
                id(execution, key),
                Wait.Kind.TIME,
                event.getId(),
                Elements.label(event),
                host(event),
                List.of(),
                null,
                job.getDuedate().toInstant()));
    }

    private List<TimerEntity> jobs() {
        return execution.getJobs().stream()
                .filter(TimerEntity.class::isInstance)
                .map(TimerEntity.class::cast)
                .filter(job -> job.getJobHandlerConfiguration() instanceof TimerJobConfiguration)
                .toList();
    }

    private static String key(JobEntity job) {
        return ((TimerJobConfiguration) job.getJobHandlerConfiguration()).getTimerElementKey();
    }

    /** The engine names a timer of an event sub-process after the sub-process; people see the event that starts it. */
    private static ActivityImpl event(ActivityImpl named) {
        return named.isTriggeredByEvent() ? named.getActivities().get(0) : named;
    }

    /** Null behind a gateway, where the case stands at the event itself. */
    private @Nullable String host(ActivityImpl event) {
        if (event.getEventScope() instanceof ActivityImpl scope) {
            return Elements.isGateway(scope) ? null : Elements.id(scope);
        }
        return execution.getProcessDefinition().getKey();
    }
}
