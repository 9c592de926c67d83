package org.chapterhouse.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Second lock: whatever a model's attribute says, it can read variables and nothing else. */
@Component
class ExpressionLock extends AbstractProcessEnginePlugin {

    private final ActivityCatalogue catalogue;

    ExpressionLock(ActivityCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new Expressions(catalogue));
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableExpressionsInStoredQueries(false);
    }
}
