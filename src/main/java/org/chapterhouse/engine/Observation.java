package org.chapterhouse.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets the owner of the cases watch every case move. The observer is found late, because it needs the engine itself. */
@Component
class Observation extends AbstractProcessEnginePlugin {

    private final ObjectProvider<FlowObserver> observer;
    private final ObjectProvider<FlowModels> models;
    private final FiredRows firedRows;

    Observation(ObjectProvider<FlowObserver> observer, ObjectProvider<FlowModels> models, FiredRows firedRows) {
        this.observer = observer;
        this.models = models;
        this.firedRows = firedRows;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (configuration.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(configuration.getCustomPostBPMNParseListeners());
        }
        listeners.add(new WaitPoints(observer::getObject, models::getObject));
        configuration.setCustomPostBPMNParseListeners(listeners);

        List<JobHandler> handlers = new ArrayList<>(ObservedJobs.handlers(observer::getObject));
        configuration.setCustomJobHandlers(handlers);

        var decisions = DecisionEngine.of(configuration);
        decisions
                .getTransformer()
                .getElementTransformHandlerRegistry()
                .addHandler(Rule.class, new DescribedRule.Reader());
        decisions.getCustomPostDecisionEvaluationListeners().add(new DecisionReporter(observer::getObject));
        decisions.getCustomPostDecisionEvaluationListeners().add(firedRows);
    }
}
