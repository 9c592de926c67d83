package org.chapterhouse.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** Reads a model once from the deployment it lies in, and keeps it: a deployment never changes. */
@Component
class DeployedModels implements FlowModels {

    private final RepositoryService repository;
    private final ActivityCatalogue catalogue;
    private final Map<String, FlowModel> models = new ConcurrentHashMap<>();
    private final Map<String, String> forms = new ConcurrentHashMap<>();

    DeployedModels(RepositoryService repository, ActivityCatalogue catalogue) {
        this.repository = repository;
        this.catalogue = catalogue;
    }

    @Override
    public FlowModel byDefinition(String definitionId) {
        FlowModel known = models.get(definitionId);
        // not computeIfAbsent: reading asks the engine, which may be in the middle of a command of ours
        return known != null ? known : models.merge(definitionId, read(definitionId), (first, second) -> first);
    }

    @Override
    public String form(String definitionId, String formId) {
        String key = definitionId + " " + formId;
        String known = forms.get(key);
        if (known != null) {
            return known;
        }
        String deployment = definition(definitionId).getDeploymentId();
        String path = repository.getDeploymentResourceNames(deployment).stream()
                .filter(name -> name.equals(formId + ".form") || name.endsWith("/" + formId + ".form"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No form " + formId + " beside " + definitionId));
        String form = new String(resource(deployment, path), StandardCharsets.UTF_8);
        forms.put(key, form);
        return form;
    }

    @Override
    public byte[] drawing(String definitionId) {
        ProcessDefinition definition = definition(definitionId);
        return resource(definition.getDeploymentId(), definition.getResourceName());
    }

    private FlowModel read(String definitionId) {
        ProcessDefinition definition = definition(definitionId);
        String deployment = definition.getDeploymentId();
        ModelFiles files = new ModelFiles(
                repository.getDeploymentResourceNames(deployment), path -> resource(deployment, path), catalogue);
        return new ModelReader(files, definition.getKey(), definition.getResourceName()).read(definitionId);
    }

    private ProcessDefinition definition(String id) {
        ProcessDefinition definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionId(id)
                .singleResult();
        if (definition == null) {
            throw new IllegalArgumentException("No process definition " + id);
        }
        return definition;
    }

    private byte[] resource(String deployment, String path) {
        try (InputStream content = repository.getResourceAsStream(deployment, path)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
