package org.chapterhouse.casework;

import java.util.Locale;
import org.chapterhouse.engine.FlowModel;
import org.chapterhouse.engine.FlowModels;
import org.chapterhouse.engine.ReleaseTexts;
import org.chapterhouse.forms.FormSchema;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Models and forms in the language of the current request. What is stored with a case stays in the model's own words,
 * and is put into others whenever it is shown.
 */
@Component
class FlowWords {

    private final FlowModels models;
    private final ReleaseTexts texts;
    private final FlowSchemas schemas;

    FlowWords(FlowModels models, ReleaseTexts texts, FlowSchemas schemas) {
        this.models = models;
        this.texts = texts;
        this.schemas = schemas;
    }

    FlowModel model(String definitionId) {
        return texts.model(definitionId, language());
    }

    /** The model in its own words, which are those that are stored. */
    FlowModel ownModel(CaseFile file) {
        return models.byDefinition(file.definitionId());
    }

    byte[] drawing(String definitionId) {
        return texts.drawing(definitionId, language());
    }

    FormSchema form(String definitionId, String form) {
        return schemas.of(definitionId, form, language());
    }

    /** A stored label of the case's flow. */
    String label(CaseFile file, String own) {
        return texts.phrases(file.definitionId(), language()).label(own);
    }

    /** Why a row of a decision fired, as it was stored. */
    String reason(CaseFile file, String row, String own) {
        return texts.phrases(file.definitionId(), language()).reason(row, own);
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }
}
