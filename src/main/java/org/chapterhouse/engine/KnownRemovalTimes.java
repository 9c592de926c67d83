package org.chapterhouse.engine;

import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** The removal time of a case is set when it starts, and each of its history rows carries it. */
class KnownRemovalTimes extends CacheAwareHistoryEventProducer {

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
}
