package org.chapterhouse.casework;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.chapterhouse.engine.FlowModels;
import org.chapterhouse.forms.FormSchema;
import org.chapterhouse.forms.Forms;
import org.springframework.stereotype.Component;

/** The parsed forms of deployed flows; a deployed form never changes. */
@Component
class FlowSchemas {

    private final FlowModels models;
    private final Forms forms;
    private final ConcurrentMap<Key, FormSchema> parsed = new ConcurrentHashMap<>();

    FlowSchemas(FlowModels models, Forms forms) {
        this.models = models;
        this.forms = forms;
    }

    FormSchema of(String definitionId, String form) {
        return parsed.computeIfAbsent(
                new Key(definitionId, form), key -> forms.parse(models.form(key.definitionId, key.form)));
    }

    private record Key(String definitionId, String form) {}
}
