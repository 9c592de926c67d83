package org.chapterhouse.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the models' timers while the application is up: starts last and stops first, well before the data source.
 * {@code chapterhouse.jobs=false} leaves it out.
 */
@Component
@ConditionalOnBooleanProperty(name = "chapterhouse.jobs", matchIfMissing = true)
class JobExecutorLifecycle implements SmartLifecycle {

    private final JobExecutor executor;

    JobExecutorLifecycle(ProcessEngine engine) {
        this.executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }

    @Override
    public void start() {
        executor.start();
    }

    @Override
    public void stop() {
        executor.shutdown();
    }

    @Override
    public boolean isRunning() {
        return executor.isActive();
    }
}
