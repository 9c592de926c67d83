package org.chapterhouse.engine;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.AsyncContinuationJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerCatchIntermediateEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerExecuteNestedActivityJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventSubprocessJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * The jobs that move a case, each taking the case's lock before it does. The engine has no public hook inside a job's
 * transaction, and it tells timers by their class, so its handlers are extended.
 */
final class ObservedJobs {

    private ObservedJobs() {}

    static List<JobHandler<?>> handlers(Supplier<FlowObserver> observer) {
        return List.of(new Continue(observer), new Catch(observer), new Boundary(observer), new Start(observer));
    }

    /** A lost race is the engine's word for it: the job is then run again and none of its retries is used up. */
    private static void move(Supplier<FlowObserver> observer, ExecutionEntity execution, Runnable work) {
        try {
            observer.get().beforeJob(execution.getProcessBusinessKey());
            work.run();
        } catch (ConcurrencyFailureException lostRace) {
            OptimisticLockingException again = new OptimisticLockingException("Another transaction was first");
            again.initCause(lostRace);
            throw again;
        }
    }

    /** An asynchronous step. */
    private static final class Continue extends AsyncContinuationJobHandler {
        private final Supplier<FlowObserver> observer;

        Continue(Supplier<FlowObserver> observer) {
            this.observer = observer;
        }

        @Override
        public void execute(
                AsyncContinuationConfiguration configuration,
                ExecutionEntity execution,
                CommandContext context,
                String tenant) {
            move(observer, execution, () -> super.execute(configuration, execution, context, tenant));
        }
    }

    /** A timer in the flow, or behind an event-based gateway. */
    private static final class Catch extends TimerCatchIntermediateEventJobHandler {
        private final Supplier<FlowObserver> observer;

        Catch(Supplier<FlowObserver> observer) {
            this.observer = observer;
        }

        @Override
        public void execute(
                TimerJobConfiguration configuration, ExecutionEntity execution, CommandContext context, String tenant) {
            move(observer, execution, () -> super.execute(configuration, execution, context, tenant));
        }
    }

    /** A timer at the edge of a step. */
    private static final class Boundary extends TimerExecuteNestedActivityJobHandler {
        private final Supplier<FlowObserver> observer;

        Boundary(Supplier<FlowObserver> observer) {
            this.observer = observer;
        }

        @Override
        public void execute(
                TimerJobConfiguration configuration, ExecutionEntity execution, CommandContext context, String tenant) {
            move(observer, execution, () -> {
                ScopeTimers timers = new ScopeTimers(observer.get(), execution);
                super.execute(configuration, execution, context, tenant);
                timers.fired(context.getCurrentJob());
            });
        }
    }

    /** A timer that starts an event sub-process. */
    private static final class Start extends TimerStartEventSubprocessJobHandler {
        private final Supplier<FlowObserver> observer;

        Start(Supplier<FlowObserver> observer) {
            this.observer = observer;
        }

        @Override
        public void execute(
                TimerJobConfiguration configuration, ExecutionEntity execution, CommandContext context, String tenant) {
            move(observer, execution, () -> {
                ScopeTimers timers = new ScopeTimers(observer.get(), execution);
                super.execute(configuration, execution, context, tenant);
                timers.fired(context.getCurrentJob());
            });
        }
    }
}
