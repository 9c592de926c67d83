package org.chapterhouse.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DefaultCacheFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Leaves out questions to the database whose answer is known here: tasks have no sub-tasks, no identity links and no
 * variables of their own, a deployed definition never changes, an execution has the one task that has just been loaded,
 * and a case keeps the removal time it began with. It takes implementation classes to say so; without this plug-in the
 * engine works the same, at some ten statements more a task.
 */
@Component
class FewerStatements extends AbstractProcessEnginePlugin {

    private static final int DEFINITIONS = 1_000;

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<SessionFactory> factories = new ArrayList<>();
        if (configuration.getCustomSessionFactories() != null) {
            factories.addAll(configuration.getCustomSessionFactories());
        }
        factories.add(new Sessions(TaskManager.class, OneTaskEach::new));
        factories.add(new Sessions(IdentityLinkManager.class, NoIdentityLinks::new));
        factories.add(new Sessions(VariableInstanceManager.class, NoTaskVariables::new));
        configuration.setCustomSessionFactories(factories);
        configuration.setHistoryEventProducer(new KnownRemovalTimes());
        configuration.setHistoryEventHandler(new PathOnly());
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        DeploymentCache kept = new DeploymentCache(new DefaultCacheFactory(), DEFINITIONS) {
            @Override
            public ProcessDefinitionEntity findDeployedProcessDefinitionById(String id) {
                ProcessDefinitionEntity known = findProcessDefinitionFromCache(id);
                return known != null ? known : super.findDeployedProcessDefinitionById(id);
            }
        };
        kept.setDeployers(configuration.getDeployers());
        configuration.setDeploymentCache(kept);
    }

    private record Sessions(Class<?> type, Supplier<Session> open) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return type;
        }

        @Override
        public Session openSession() {
            return open.get();
        }
    }

    private static final class OneTaskEach extends TaskManager {

        @Override
        public List<Task> findTasksByParentTaskId(String parent) {
            return List.of();
        }

        @Override
        public List<TaskEntity> findTasksByExecutionId(String execution) {
            List<TaskEntity> loaded = new ArrayList<>();
            for (TaskEntity task : getDbEntityManager().getCachedEntitiesByType(TaskEntity.class)) {
                if (execution.equals(task.getExecutionId())) {
                    loaded.add(task);
                }
            }
            return loaded.isEmpty() ? super.findTasksByExecutionId(execution) : loaded;
        }
    }

    /** The inbox knows the groups; see {@link WaitPoints}. */
    private static final class NoIdentityLinks extends IdentityLinkManager {

        @Override
        public List<IdentityLinkEntity> findIdentityLinksByTaskId(String task) {
            return new ArrayList<>();
        }
    }

    /** An answer becomes variables of the case, or stays with the answer. */
    private static final class NoTaskVariables extends VariableInstanceManager {

        @Override
        public List<VariableInstanceEntity> findVariableInstancesByTaskId(String task) {
            return new ArrayList<>();
        }
    }
}
