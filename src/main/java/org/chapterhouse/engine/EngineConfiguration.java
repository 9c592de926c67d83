package org.chapterhouse.engine;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The process engine, configured by hand: it shares the transaction manager and the data source with JPA, so that a
 * case, its records and its engine state change together or not at all.
 */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** Real time, unless the demo brings a clock that can be moved. */
    @Bean
    @Fallback
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @DependsOnDatabaseInitialization
    ProcessEngine processEngine(
            DataSource dataSource, PlatformTransactionManager transactions, List<ProcessEnginePlugin> plugins) {
        SpringTransactionsProcessEngineConfiguration configuration = EngineDefaults.configuration();
        configuration.setDataSource(dataSource);
        configuration.setTransactionManager(transactions);
        configuration.getProcessEnginePlugins().addAll(plugins);
        return configuration.buildProcessEngine();
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    DecisionService decisionService(ProcessEngine engine) {
        return engine.getDecisionService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }

    @Bean
    HistoryService historyService(ProcessEngine engine) {
        return engine.getHistoryService();
    }

    @Bean
    ProcessEngineConfiguration processEngineConfiguration(ProcessEngine engine) {
        return engine.getProcessEngineConfiguration();
    }
}
