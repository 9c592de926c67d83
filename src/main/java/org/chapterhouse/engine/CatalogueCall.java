package org.chapterhouse.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/**
 * Stands for an activity where a model names one. The activity itself is fetched when the step runs, and an expression
 * that names it anywhere else gets this and nothing it could use.
 */
record CatalogueCall(String name, ActivityCatalogue catalogue)
        implements JavaDelegate, ExecutionListener, TaskListener {

    @Override
    public void execute(DelegateExecution execution) throws Exception {
        catalogue
                .find(name)
                .orElseThrow(() -> new IllegalStateException("No activity named " + name))
                .execute(execution);
    }

    @Override
    public void notify(DelegateExecution execution) throws Exception {
        execute(execution);
    }

    @Override
    public void notify(DelegateTask task) {
        try {
            execute(task.getExecution());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
