package org.chapterhouse.casework;

import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.chapterhouse.engine.FlowModels;
import org.chapterhouse.engine.ReleaseTexts;
import org.chapterhouse.forms.FormSchema;
import org.chapterhouse.forms.Forms;
import org.springframework.stereotype.Component;

/** The parsed forms of deployed flows; a deployed form never changes, and neither do its translations. */
@Component
class FlowSchemas {

    private final FlowModels models;
    private final ReleaseTexts texts;
    private final Forms forms;
    private final ConcurrentMap<Key, FormSchema> parsed = new ConcurrentHashMap<>();

    FlowSchemas(FlowModels models, ReleaseTexts texts, Forms forms) {
        this.models = models;
        this.texts = texts;
        this.forms = forms;
    }

    /** The form in its own words. */
    FormSchema of(String definitionId, String form) {
        return parsed.computeIfAbsent(
                new Key(definitionId, form, ""), key -> forms.parse(models.form(key.definitionId, key.form)));
    }

    /** The form in the words of that language. */
    FormSchema of(String definitionId, String form, Locale language) {
        Key key = new Key(definitionId, form, language.getLanguage());
        FormSchema known = parsed.get(key);
        return known != null
                ? known
                : parsed.merge(
                        key,
                        forms.translated(of(definitionId, form), texts.ofForm(definitionId, form, language)),
                        (first, second) -> first);
    }

    private record Key(String definitionId, String form, String language) {}
}
