package org.chapterhouse.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;

/** Every setting of the engine that is the same wherever it runs, each with its reason. */
final class EngineDefaults {

    private EngineDefaults() {}

    static SpringTransactionsProcessEngineConfiguration configuration() {
        SpringTransactionsProcessEngineConfiguration configuration = new SpringTransactionsProcessEngineConfiguration();
        configuration.setProcessEnginePlugins(new ArrayList<>());
        schema(configuration);
        history(configuration);
        jobs(configuration);
        leaveOut(configuration);
        configuration.setCustomPreBPMNParseListeners(new ArrayList<>(List.of(new BoundedLoops())));
        return configuration;
    }

    private static void schema(SpringTransactionsProcessEngineConfiguration configuration) {
        configuration.setDatabaseType("postgres");
        // Flyway makes the tables; the engine only checks that their version is its own
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        configuration.setJdbcBatchProcessing(true);
        configuration.setVariableTypes(VariableTypes.plain());
        configuration.setJavaSerializationFormatEnabled(false);
    }

    /** The engine refuses to start on a database that knows another level, so this one is for good. */
    private static void history(SpringTransactionsProcessEngineConfiguration configuration) {
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        configuration.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
        configuration.setEnforceHistoryTimeToLive(true);
        configuration.setHistoryTimeToLive("P1825D");
        configuration.setBatchOperationHistoryTimeToLive("P90D");
        configuration.setHistoryCleanupJobLogTimeToLive("P30D");
        configuration.setHistoryCleanupBatchWindowStartTime("01:00");
        configuration.setHistoryCleanupBatchWindowEndTime("04:00");
    }

    private static void jobs(SpringTransactionsProcessEngineConfiguration configuration) {
        DefaultJobExecutor executor = new DefaultJobExecutor();
        executor.setCorePoolSize(2);
        executor.setMaxPoolSize(3);
        executor.setQueueSize(6);
        executor.setMaxJobsPerAcquisition(3);
        executor.setWaitTimeInMillis(5_000);
        executor.setMaxWait(30_000);
        executor.setBackoffTimeInMillis(50);
        executor.setMaxBackoff(5_000);
        configuration.setJobExecutor(executor);
        // started and stopped by JobExecutorLifecycle, never by the engine's constructor
        configuration.setJobExecutorActivate(false);
        configuration.setJobExecutorDeploymentAware(false);
        configuration.setJobExecutorAcquireByDueDate(true);
        configuration.setEnsureJobDueDateNotNull(true);
        configuration.setFailedJobRetryTimeCycle("PT1M,PT5M,PT30M,PT2H,PT6H");
        // an error that no event of the model catches is a failure, not a silent end
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
    }

    private static void leaveOut(SpringTransactionsProcessEngineConfiguration configuration) {
        configuration.setDbIdentityUsed(false);
        configuration.setAuthorizationEnabled(false);
        configuration.setTenantCheckEnabled(false);
        configuration.setCmmnEnabled(false);
        configuration.setStandaloneTasksEnabled(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setHistoryCleanupMetricsEnabled(false);
        configuration.setCreateDiagramOnDeploy(false);
        // nobody needs it, and asking for it is a look-up in DNS
        configuration.setHostname("chapterhouse");
    }
}
