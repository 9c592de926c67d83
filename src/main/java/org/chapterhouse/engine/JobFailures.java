package org.chapterhouse.engine;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes down why and when a job failed, in the transaction in which the engine counts the failure. There is no public
 * hook for it: the command that counts is replaced by one that does more.
 */
@Component
class JobFailures extends AbstractProcessEnginePlugin {

    /** Lists join the jobs, so that a note which outlives its job is seen by nobody. */
    private static final Duration SWEEP = Duration.ofMinutes(10);

    private final ObjectProvider<JdbcClient> jdbc;
    private final ObjectProvider<Clock> clock;
    private volatile Instant swept = Instant.EPOCH;

    JobFailures(ObjectProvider<JdbcClient> jdbc, ObjectProvider<Clock> clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setFailedJobCommandFactory(Count::new);
    }

    /** Counts a failure as the engine does, then notes it. */
    private final class Count implements Command<Object> {

        private final String job;
        private final Throwable failure;
        private final Command<Object> byTheEngine;

        Count(String job, Throwable failure) {
            this.job = job;
            this.failure = failure;
            this.byTheEngine = new DefaultJobRetryCmd(job, failure);
        }

        @Override
        public @Nullable Object execute(CommandContext context) {
            Object result = byTheEngine.execute(context);
            JobEntity failed = context.getJobManager().findJobById(job);
            if (failed != null) {
                note(failed, FailureReason.of(failure));
            }
            return result;
        }
    }

    private void note(JobEntity job, FailureReason why) {
        if (sweepIsDue()) {
            forgetThoseThatWentThrough();
        }
        ExecutionEntity execution = job.getExecution();
        jdbc.getObject()
                .sql(
                        """
                        insert into engine_job_failure
                            (job_id, reference, flow, element, first_at, last_at, attempts, kind, detail)
                        values (:job, :reference, :flow, :element, :now, :now, 1, :kind, :detail)
                        on conflict (job_id) do update set element = excluded.element, last_at = excluded.last_at,
                            attempts = engine_job_failure.attempts + 1, kind = excluded.kind, detail = excluded.detail""")
                .param("job", job.getId())
                .param(
                        "reference",
                        execution == null
                                ? null
                                : execution.getProcessInstance().getBusinessKey(),
                        Types.VARCHAR)
                .param("flow", job.getProcessDefinitionKey(), Types.VARCHAR)
                .param("element", element(job), Types.VARCHAR)
                .param("now", Timestamp.from(clock.getObject().instant()))
                .param("kind", why.reason().name().toLowerCase(Locale.ROOT))
                .param("detail", why.detail())
                .update();
    }

    /** Where it failed, which can be a step behind the one that the job was for. */
    private static @Nullable String element(JobEntity job) {
        return job.getFailedActivityId() != null ? job.getFailedActivityId() : job.getActivityId();
    }

    /** When everything fails, each failure would otherwise look at all the others. */
    private boolean sweepIsDue() {
        Instant now = clock.getObject().instant();
        boolean due = !now.isBefore(swept.plus(SWEEP));
        if (due) {
            swept = now;
        }
        return due;
    }

    /** A failure is rare, so that this is the cheapest moment; a job that goes through stays one statement. */
    private void forgetThoseThatWentThrough() {
        jdbc.getObject()
                .sql(
                        "delete from engine_job_failure f where not exists (select from act_ru_job j where j.id_ = f.job_id)")
                .update();
    }
}
