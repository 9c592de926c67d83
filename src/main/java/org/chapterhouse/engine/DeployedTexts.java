package org.chapterhouse.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** Reads the translations of a deployment once, and keeps the models in their words. */
@Component
class DeployedTexts implements ReleaseTexts {

    private final RepositoryService repository;
    private final FlowModels models;
    private final ActivityCatalogue catalogue;
    private final Map<Key, Map<String, String>> texts = new ConcurrentHashMap<>();
    private final Map<Key, TranslatedFlow> flows = new ConcurrentHashMap<>();

    DeployedTexts(RepositoryService repository, FlowModels models, ActivityCatalogue catalogue) {
        this.repository = repository;
        this.models = models;
        this.catalogue = catalogue;
    }

    @Override
    public FlowModel model(String definitionId, Locale language) {
        FlowModel translated = flow(definitionId, language).model();
        return translated == null ? models.byDefinition(definitionId) : translated;
    }

    @Override
    public byte[] drawing(String definitionId, Locale language) {
        byte[] translated = flow(definitionId, language).drawing();
        return translated == null ? models.drawing(definitionId) : translated;
    }

    @Override
    public FlowPhrases phrases(String definitionId, Locale language) {
        return flow(definitionId, language).phrases();
    }

    @Override
    public Map<String, String> ofForm(String definitionId, String formId, Locale language) {
        return TranslatedFlow.partOf(flow(definitionId, language).texts(), formId + ".form.");
    }

    private TranslatedFlow flow(String definitionId, Locale locale) {
        Key key = new Key(definitionId, locale.getLanguage());
        TranslatedFlow known = flows.get(key);
        // not computeIfAbsent: reading asks the engine, which may be in the middle of a command of ours
        return known != null ? known : flows.merge(key, read(key), (first, second) -> first);
    }

    private TranslatedFlow read(Key key) {
        ProcessDefinition definition = repository.getProcessDefinition(key.id);
        String deployment = definition.getDeploymentId();
        Key ofRelease = new Key(deployment, key.language);
        Map<String, String> said = texts.get(ofRelease);
        List<String> paths = repository.getDeploymentResourceNames(deployment);
        if (said == null) {
            said = texts.merge(ofRelease, texts(deployment, paths, key.language), (first, second) -> first);
        }
        return said.isEmpty()
                ? TranslatedFlow.NONE
                : TranslatedFlow.read(
                        definition,
                        new ModelFiles(paths, path -> resource(deployment, path), catalogue),
                        paths.stream().filter(path -> path.endsWith(".dmn")).toList(),
                        said);
    }

    private Map<String, String> texts(String deployment, List<String> paths, String language) {
        Map<String, String> all = new LinkedHashMap<>();
        paths.stream()
                .sorted()
                .filter(path ->
                        TranslationFile.language(path).filter(language::equals).isPresent())
                .forEach(
                        path -> TranslationFile.read(resource(deployment, path)).forEach((name, text) -> {
                            if (!text.isEmpty()) {
                                all.putIfAbsent(name, text);
                            }
                        }));
        return all;
    }

    private byte[] resource(String deployment, String path) {
        try (InputStream content = repository.getResourceAsStream(deployment, path)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Key(String id, String language) {}
}
