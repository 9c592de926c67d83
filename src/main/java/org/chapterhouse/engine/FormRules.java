package org.chapterhouse.engine;

import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a form may hold: data, and nothing that brings a page's own code. */
final class FormRules {

    /** Of a name that stands there twice, one reader might look at the first and another at the second. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Set<String> REFUSED = Set.of("html", "iframe");

    private final Findings findings;

    FormRules(Findings findings) {
        this.findings = findings;
    }

    void check(byte[] content) {
        JsonNode form;
        try {
            form = JSON.readTree(content);
        } catch (JacksonException e) {
            findings.add("form", "", "not JSON: " + e.getOriginalMessage());
            return;
        }
        if (!form.isObject() || !findings.id().equals(form.path("id").asString(""))) {
            findings.add("id-is-file-name", "", "the form's id is not its file's name");
        }
        components(form);
    }

    private void components(JsonNode holder) {
        for (JsonNode component : holder.path("components")) {
            String type = component.path("type").asString("");
            if (REFUSED.contains(type)) {
                findings.add("form-component", component.path("id").asString(""), "a form cannot hold " + type);
            }
            component.forEach(value -> feel(component, value));
            components(component);
        }
    }

    /** Every expression, wherever the component has it; whether it is FEEL at all, the forms say. */
    private void feel(JsonNode component, JsonNode value) {
        if (value.isString() && value.stringValue().startsWith("=")) {
            try {
                if (FeelReader.expression(value.stringValue().substring(1)).endless()) {
                    findings.add(
                            "endless",
                            component.path("id").asString(""),
                            "a loop goes over a list, or from one written number to another nearby");
                }
            } catch (FeelReader.NotFeel noFeel) {
                // such as a text that begins so
            }
        } else if (value.isObject()) {
            value.forEach(inner -> feel(component, inner));
        }
    }
}
