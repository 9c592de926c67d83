package org.chapterhouse.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Third lock: nothing in this engine can run code from a model. There are no script engines, no classes by name, no
 * shell, no case management, and decisions know FEEL only, which here has no clock.
 */
@Component
class ScriptLock extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCmmnEnabled(false);
        configuration.setScriptFactory(new NoScripts());
        configuration.setScriptEngineResolver(new NoScriptEngines());
        configuration.setArtifactFactory(new NoClasses());

        List<BpmnParseListener> listeners = new ArrayList<>();
        if (configuration.getCustomPreBPMNParseListeners() != null) {
            listeners.addAll(configuration.getCustomPreBPMNParseListeners());
        }
        listeners.add(new NoBuiltInTasks());
        configuration.setCustomPreBPMNParseListeners(listeners);
        feelOnly(DecisionEngine.of(configuration));
    }

    private static void feelOnly(DefaultDmnEngineConfiguration decisions) {
        String feel = DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE;
        decisions.setDefaultInputExpressionExpressionLanguage(feel);
        decisions.setDefaultInputEntryExpressionLanguage(feel);
        decisions.setDefaultOutputEntryExpressionLanguage(feel);
        decisions.setDefaultLiteralExpressionLanguage(feel);
        decisions.setElProvider(expression -> {
            throw NoScripts.refused("juel");
        });
        decisions.setScriptEngineResolver(language -> {
            throw NoScripts.refused(language);
        });
        decisions.setFeelEngineFactory(TimelessFeel::new);
        decisions.getTransformer().getTransformListeners().add(new FeelOnly());
    }

    /** Models name activities, never Java classes. */
    private static final class NoClasses implements ArtifactFactory {

        @Override
        public <T> T getArtifact(Class<T> type) {
            throw new ProcessEngineException("Models cannot name Java classes: " + type.getName());
        }
    }
}
