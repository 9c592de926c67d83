package org.chapterhouse.forms;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * Options that an expression names by literals, such as {@code =distinct values(flatten([["talks"], formats]))}. They
 * keep their values and get labels beside them.
 */
final class ExpressedOptions {

    private static final String SOURCE = "valuesExpression";
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\]+)\"");

    private ExpressedOptions() {}

    /** Visits each literal with what gives it a label. */
    static void visit(ObjectNode component, Visitor visitor) {
        String own = component.path(SOURCE).asString("");
        if (!Feel.isExpression(own)) {
            return;
        }
        Map<String, String> labels = new LinkedHashMap<>();
        LITERAL.matcher(own)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .forEach(literal -> visitor.option(literal, label -> labels.put(literal, label)));
        if (!labels.isEmpty()) {
            component.put(SOURCE, labelled(own.substring(1), labels));
            ObjectNode properties = component.path("properties") instanceof ObjectNode known
                    ? known
                    : component.putObject("properties");
            ObjectNode words = properties.putObject(FormSchema.EXPRESSED);
            labels.forEach(words::put);
        }
    }

    private static String labelled(String expression, Map<String, String> labels) {
        String choices = labels.entrySet().stream()
                .map(label -> "if option = " + quoted(label.getKey()) + " then {label: " + quoted(label.getValue())
                        + ", value: option} else ")
                .collect(Collectors.joining());
        return "=for option in " + expression + " return " + choices + "option";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    interface Visitor {

        void option(String literal, Consumer<String> change);
    }
}
