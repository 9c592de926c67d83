package org.chapterhouse.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DefaultCacheFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Leaves out questions to the database whose answer is known here: tasks have no sub-tasks and no identity links, a
 * deployed definition never changes, an execution has the one task that has just been loaded, and a case keeps the removal
 * time it began with. It takes implementation classes to say so; without this plug-in the engine works the same, at some
 * six statements more a task.
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
        configuration.setCustomSessionFactories(factories);
        configuration.setHistoryEventProducer(new KnownTimes());
        configuration.setHistoryEventHandler(new StartTimesAtHand());
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

    /** The removal time of a case is set when it starts, and each of its history rows carries it. */
    private static final class KnownTimes extends CacheAwareHistoryEventProducer {

        private static final int KEPT = 10_000;

        private final Map<String, Date> removal = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Date> eldest) {
                return size() > KEPT;
            }
        });

        @Override
        protected void provideRemovalTime(HistoryEvent event) {
            String root = event.getRootProcessInstanceId();
            Date known = root == null ? null : removal.get(root);
            if (known != null) {
                event.setRemovalTime(known);
                return;
            }
            super.provideRemovalTime(event);
            if (root != null && event.getRemovalTime() != null) {
                removal.put(root, event.getRemovalTime());
            }
        }

        @Override
        protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
            return Context.getProcessEngineConfiguration().getDeploymentCache().findDeployedProcessDefinitionById(id);
        }

        @Override
        public HistoryEvent createTaskInstanceCompleteEvt(DelegateTask task, String reason) {
            HistoryEvent event = super.createTaskInstanceCompleteEvt(task, reason);
            if (event instanceof HistoricScopeInstanceEvent scope && scope.getStartTime() == null) {
                scope.setStartTime(task.getCreateTime());
            }
            return event;
        }
    }

    /** The end of a task would ask for its start, which the task has just told. */
    private static final class StartTimesAtHand extends DbHistoryEventHandler {

        @Override
        protected void insertOrUpdate(HistoryEvent event) {
            boolean known = event instanceof HistoricTaskInstanceEventEntity task
                    && event.isEventOfType(HistoryEventTypes.TASK_INSTANCE_COMPLETE)
                    && task.getStartTime() != null
                    && getDbEntityManager().getCachedEntity(event.getClass(), event.getId()) == null;
            if (known) {
                getDbEntityManager().merge(event);
            } else {
                super.insertOrUpdate(event);
            }
        }
    }
}
