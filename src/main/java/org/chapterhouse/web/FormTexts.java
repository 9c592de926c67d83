package org.chapterhouse.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.chapterhouse.forms.FormMessages;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Everything that a form in the browser says, as the JSON that the page hands to it. */
@Component
class FormTexts {

    private static final List<String> OURS = List.of(
            "form.save",
            "form.saved",
            "form.save-stale",
            "form.choose",
            "form.add",
            "form.add-first",
            "form.remove",
            "form.expand",
            "form.collapse",
            "form.problem",
            "form.problems",
            "form.advice",
            "form.advice-send",
            "form.shared-again",
            "form.shared-done",
            "form.shared-left",
            "form.where-it-stands",
            "form.refused",
            "form.signed-out",
            "form.offline",
            "form.uploading",
            "form.uploaded",
            "form.removed",
            "form.still-uploading");

    private final FormMessages forms;
    private final MessageSource messages;
    private final JsonMapper json;

    FormTexts(FormMessages forms, MessageSource messages, JsonMapper json) {
        this.forms = forms;
        this.messages = messages;
        this.json = json;
    }

    String json(Locale locale) {
        Map<String, String> texts = new TreeMap<>(forms.browserMessages(locale));
        OURS.forEach(key -> texts.put(key, messages.getMessage("web." + key, new Object[] {"{0}"}, locale)));
        return json.writeValueAsString(texts);
    }
}
