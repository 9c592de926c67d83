package org.chapterhouse.casework;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chapterhouse.engine.FlowModel;
import org.chapterhouse.engine.FlowModels;
import org.chapterhouse.forms.FormSchema;
import org.springframework.stereotype.Component;

/** What forms ask, word for word, for whoever keeps what was agreed to. */
@Component
public class FormWording {

    private final PolicyReleases releases;
    private final CaseLookup lookup;
    private final FlowModels models;
    private final FlowSchemas schemas;

    FormWording(PolicyReleases releases, CaseLookup lookup, FlowModels models, FlowSchemas schemas) {
        this.releases = releases;
        this.lookup = lookup;
        this.models = models;
        this.schemas = schemas;
    }

    /** Labels by key of a form in the release that the case runs on, in the form's order. */
    public Map<String, String> ofCase(String reference, String form) {
        return labels(lookup.get(reference).definitionId(), form);
    }

    /** Labels by key of a flow's start form in the release that new cases run on; empty if it has none. */
    public Map<String, String> ofActiveStart(String flow) {
        String definition = releases.active().definitions().get(flow);
        FlowModel model = definition == null ? null : models.byDefinition(definition);
        return model == null || model.startForm() == null ? Map.of() : labels(model.definitionId(), model.startForm());
    }

    private Map<String, String> labels(String definition, String form) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (FormSchema.Field field : schemas.of(definition, form).fields()) {
            labels.put(field.path(), field.label());
        }
        return labels;
    }
}
