package org.chapterhouse.engine;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** Deploys a release as one whole; the locks look at it inside the engine. */
@Component
class Deployments implements FlowDeployments {

    private final RepositoryService repository;

    Deployments(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public DeployedRelease deploy(String name, Map<String, byte[]> files) {
        // never filtered for duplicates: an unchanged file must lie in this deployment for its binding to find it
        DeploymentBuilder builder = repository.createDeployment().name(name);
        new TreeMap<>(files)
                .forEach((path, content) -> builder.addInputStream(path, new ByteArrayInputStream(content)));
        DeploymentWithDefinitions deployed = builder.deployWithResult();
        Map<String, String> definitions = deployed.getDeployedProcessDefinitions() == null
                ? Map.of()
                : deployed.getDeployedProcessDefinitions().stream()
                        .collect(Collectors.toMap(ProcessDefinition::getKey, ProcessDefinition::getId));
        return new DeployedRelease(deployed.getId(), definitions);
    }
}
