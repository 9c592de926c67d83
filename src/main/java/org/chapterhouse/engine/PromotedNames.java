package org.chapterhouse.engine;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * The process variables that a model and its decisions read or set. What a step brings along itself, as an input
 * parameter or a loop's counter, is not among them.
 */
final class PromotedNames {

    private static final Set<String> LOOP =
            Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");
    private static final Pattern CALL = Pattern.compile("[$#]\\{\\s*([A-Za-z_][A-Za-z0-9_]*)\\s*}");

    private final ModelFiles files;
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<Element> seen = new HashSet<>();

    PromotedNames(ModelFiles files) {
        this.files = files;
    }

    Set<String> of(Element process) {
        walk(process, Set.of());
        names.removeAll(LOOP);
        return Set.copyOf(names);
    }

    /** @param local names that the steps around define for themselves */
    private void walk(Element element, Set<String> local) {
        if (!seen.add(element)) {
            return;
        }
        Set<String> inner = new HashSet<>(local);
        inner.addAll(parameters(element, "inputParameter"));
        Consumer<String> read = name -> {
            if (!inner.contains(name)) {
                names.add(name);
            }
        };
        Xml.attributes(element).forEach(attribute -> {
            if (!attribute.getName().endsWith("delegateExpression")) {
                expressions(attribute.getValue(), read);
            }
        });
        expressions(Xml.text(element), read);
        activity(element, read);
        mapping(element, read);
        if (!element.getAttributeNS(Xml.CAMUNDA, "decisionRef").isEmpty()) {
            new DecisionNames(files)
                    .of(element.getAttributeNS(Xml.CAMUNDA, "decisionRef"))
                    .forEach(read);
        }
        for (Element child : Xml.children(element)) {
            // an input parameter's own value is read outside the step
            walk(child, Xml.is(child, Xml.BPMN, "extensionElements") ? local : inner);
        }
    }

    private void activity(Element element, Consumer<String> read) {
        String expression =
                element.getAttributeNS(Xml.CAMUNDA, "delegateExpression") + element.getAttribute("delegateExpression");
        Matcher call = CALL.matcher(expression);
        if (call.matches()) {
            files.catalogue().find(call.group(1)).ifPresent(activity -> {
                activity.inputs().forEach(value -> read.accept(value.name()));
                activity.outputs().forEach(value -> read.accept(value.name()));
            });
        }
    }

    private void mapping(Element element, Consumer<String> read) {
        if (Xml.is(element, Xml.CAMUNDA, "outputParameter")) {
            read.accept(element.getAttribute("name"));
        } else if (Xml.is(element, Xml.CAMUNDA, "in")) {
            accept(element.getAttribute("source"), read);
        } else if (Xml.is(element, Xml.CAMUNDA, "out")) {
            accept(element.getAttribute("target"), read);
        } else if (Xml.is(element, Xml.BPMN, "callActivity") && passesAll(element)) {
            files.find(element.getAttribute("calledElement"), "bpmn").ifPresent(called -> walk(called, Set.of()));
        }
    }

    private static boolean passesAll(Element call) {
        return Xml.all(call).anyMatch(e -> Xml.is(e, Xml.CAMUNDA, "in") && "all".equals(e.getAttribute("variables")));
    }

    private static void accept(String name, Consumer<String> read) {
        if (!name.isEmpty()) {
            read.accept(name);
        }
    }

    private static void expressions(String text, Consumer<String> read) {
        if (ExpressionGrammar.isExpression(text)) {
            ExpressionGrammar.variables(text).forEach(read);
        }
    }

    private static Set<String> parameters(Element step, String kind) {
        Set<String> found = new HashSet<>();
        Xml.children(step).stream()
                .filter(e -> Xml.is(e, Xml.BPMN, "extensionElements"))
                .flatMap(Xml::all)
                .filter(e -> Xml.is(e, Xml.CAMUNDA, kind))
                .forEach(e -> found.add(e.getAttribute("name")));
        return found;
    }
}
