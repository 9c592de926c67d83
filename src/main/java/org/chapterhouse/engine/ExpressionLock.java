package org.chapterhouse.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Second lock: whatever a model's attribute says, it can read variables and nothing else. */
@Component
class ExpressionLock extends AbstractProcessEnginePlugin {

    private final ActivityCatalogue catalogue;
    private final ObjectProvider<FlowModels> models;

    ExpressionLock(ActivityCatalogue catalogue, ObjectProvider<FlowModels> models) {
        this.catalogue = catalogue;
        this.models = models;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new Expressions(catalogue, this::uses));
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableExpressionsInStoredQueries(false);
    }

    private boolean uses(String definitionId, String name) {
        FlowModels known = models.getIfAvailable();
        return known != null && known.byDefinition(definitionId).promoted().contains(name);
    }
}
