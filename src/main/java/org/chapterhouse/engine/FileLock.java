package org.chapterhouse.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.stereotype.Component;

/** First lock: every file of every new deployment is checked as it was written, whatever way it came. */
@Component
class FileLock extends AbstractProcessEnginePlugin {

    private final FileRules rules;

    FileLock(FileRules rules) {
        this.rules = rules;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<Deployer> deployers = new ArrayList<>();
        deployers.add(this::check);
        if (configuration.getCustomPreDeployers() != null) {
            deployers.addAll(configuration.getCustomPreDeployers());
        }
        configuration.setCustomPreDeployers(deployers);
    }

    private void check(DeploymentEntity deployment) {
        // an old deployment passes here again whenever it is loaded; it has been checked
        if (!deployment.isNew()) {
            return;
        }
        Map<String, byte[]> files = new TreeMap<>();
        deployment.getResources().forEach((path, resource) -> files.put(path, resource.getBytes()));
        List<UnsafeModel.Finding> findings = rules.check(files);
        if (!findings.isEmpty()) {
            throw new UnsafeModel(findings);
        }
    }
}
