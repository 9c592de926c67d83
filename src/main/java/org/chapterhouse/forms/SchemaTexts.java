package org.chapterhouse.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a form says to people, by the component's id and what of it is said: {@code title.label},
 * {@code decision.option.approve}. Keys, values and rules are no texts.
 */
final class SchemaTexts {

    private static final List<String> SAID = List.of("label", "description", "dateLabel", "timeLabel", "text", "alt");
    private static final List<String> AROUND = List.of("prefixAdder", "suffixAdder");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SchemaTexts() {}

    static Map<String, String> of(String json) {
        Map<String, String> texts = new LinkedHashMap<>();
        visit(JSON.readTree(json), (name, own, change) -> texts.put(name, own));
        return texts;
    }

    /** The form with other words in the place of its own; what has none stays. */
    static String replace(String json, Map<String, String> texts) {
        JsonNode form = JSON.readTree(json);
        visit(form, (name, own, change) -> {
            String other = texts.get(name);
            if (other != null) {
                change.accept(other);
            }
        });
        return JSON.writeValueAsString(form);
    }

    private static void visit(JsonNode holder, Visitor visitor) {
        for (JsonNode node : holder.path("components")) {
            if (node instanceof ObjectNode component) {
                String id = component.path("id").asString(component.path("key").asString(""));
                SAID.forEach(what -> tell(component, what, id + "." + what, visitor));
                if (component.path("appearance") instanceof ObjectNode appearance) {
                    AROUND.forEach(what -> tell(appearance, what, id + "." + what, visitor));
                }
                if (component.path("validate") instanceof ObjectNode rules) {
                    tell(rules, "patternErrorMessage", id + ".patternErrorMessage", visitor);
                }
                options(component, id, visitor);
                visit(component, visitor);
            }
        }
    }

    private static void options(ObjectNode component, String id, Visitor visitor) {
        for (JsonNode node : component.path("values")) {
            if (node instanceof ObjectNode option) {
                tell(option, "label", id + ".option." + option.path("value").asString(""), visitor);
            }
        }
        ExpressedOptions.visit(
                component, (literal, change) -> visitor.text(id + ".option." + literal, literal, change));
        for (JsonNode node : component.path("columns")) {
            if (node instanceof ObjectNode column) {
                tell(column, "label", id + ".column." + column.path("key").asString(""), visitor);
            }
        }
    }

    /** A text with an expression is another one each time, and stays as the form has it. */
    private static void tell(ObjectNode holder, String property, String name, Visitor visitor) {
        String own = holder.path(property).asString("");
        if (!own.isBlank() && !Feel.isExpression(own) && !own.contains("{{")) {
            visitor.text(name, own.strip(), text -> holder.put(property, text));
        }
    }

    private interface Visitor {

        void text(String name, String own, Consumer<String> change);
    }
}
