package org.chapterhouse.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.chapterhouse.TestPostgres;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** An engine with our settings and only those plug-ins that a test wants, so that each lock can be tried alone. */
final class BareEngine implements AutoCloseable {

    final ProcessEngine engine;

    BareEngine(ProcessEnginePlugin... plugins) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(TestPostgres.newDatabase());
        database.setUser("postgres");
        // all tables that a stock engine has, so that what is off is off by a lock
        try (Connection connection = database.getConnection()) {
            for (String part : List.of(
                    "engine", "history", "decision.engine", "decision.history", "case.engine", "case.history")) {
                ScriptUtils.executeSqlScript(
                        connection,
                        new ClassPathResource(
                                "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var configuration = EngineDefaults.configuration();
        configuration.setCmmnEnabled(true);
        configuration.setHistoryCleanupEnabled(false);
        configuration.setProcessEngineName(UUID.randomUUID().toString());
        configuration.setDataSource(database);
        configuration.setTransactionManager(new JdbcTransactionManager(database));
        configuration.getProcessEnginePlugins().addAll(List.of(plugins));
        engine = configuration.buildProcessEngine();
    }

    static ActivityCatalogue catalogue() {
        return new ActivityCatalogue(
                new StaticListableBeanFactory(Map.of("countVotes", new CountVotes(new NoModels()))));
    }

    static ExpressionLock expressionLock() {
        return new ExpressionLock(catalogue(), new StaticListableBeanFactory().getBeanProvider(FlowModels.class));
    }

    /** @return the deployment's id */
    String deploy(String path, String content) {
        return engine.getRepositoryService()
                .createDeployment()
                .addInputStream(path, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)))
                .deploy()
                .getId();
    }

    @Override
    public void close() {
        engine.close();
    }

    private static final class NoModels implements FlowModels {

        @Override
        public FlowModel byDefinition(String definitionId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String form(String definitionId, String formId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public byte[] drawing(String definitionId) {
            throw new UnsupportedOperationException();
        }
    }
}
