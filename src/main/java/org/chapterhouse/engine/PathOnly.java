package org.chapterhouse.engine;

import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the path that a case took through its model. Who had a task, from when to when, and what they answered is the
 * case file's to tell; the engine would keep the same in rows of its own, two statements a task.
 */
class PathOnly extends DbHistoryEventHandler {

    @Override
    protected void insertOrUpdate(HistoryEvent event) {
        if (event instanceof HistoricTaskInstanceEventEntity) {
            return;
        }
        if (event instanceof HistoricActivityInstanceEventEntity step && endsHere(step)) {
            TaskEntity task = task(step);
            if (task != null) {
                // its beginning would be asked of the database, to tell how long it took
                step.setStartTime(task.getCreateTime());
                getDbEntityManager().merge(step);
                return;
            }
        }
        super.insertOrUpdate(event);
    }

    private boolean endsHere(HistoricActivityInstanceEventEntity step) {
        return step.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END)
                && getDbEntityManager().getCachedEntity(step.getClass(), step.getId()) == null;
    }

    /** The one that has just been answered, or taken back. */
    private @Nullable TaskEntity task(HistoricActivityInstanceEventEntity step) {
        return getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                .filter(task -> step.getExecutionId().equals(task.getExecutionId())
                        && step.getActivityId().equals(task.getTaskDefinitionKey()))
                .findFirst()
                .orElse(null);
    }
}
