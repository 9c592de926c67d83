package org.chapterhouse.engine;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** The rules for what the engine adds to BPMN, where everything dangerous lives, and for expressions. */
final class BpmnExtensions {

    private static final Pattern CALL = Pattern.compile("[$#]\\{\\s*([A-Za-z_][A-Za-z0-9_]*)\\s*}");

    /** Named refusals for what people are likely to try; everything else unknown is refused as such. */
    private static final Map<String, String> ATTRIBUTE_RULES = Map.ofEntries(
            Map.entry("class", "no-java-class"),
            Map.entry("variableMappingClass", "no-java-class"),
            Map.entry("variableMappingDelegateExpression", "no-java-class"),
            Map.entry("expression", "no-expression-call"),
            Map.entry("type", "no-built-in-task"),
            Map.entry("topic", "no-built-in-task"),
            Map.entry("resource", "no-script"),
            Map.entry("scriptFormat", "no-script"),
            Map.entry("formKey", "form"),
            Map.entry("formHandlerClass", "form"),
            Map.entry("resultVariable", "decision"),
            Map.entry("mapDecisionResult", "decision"),
            Map.entry("collection", "multi-instance"),
            Map.entry("elementVariable", "multi-instance"),
            Map.entry("candidateUsers", "groups"));

    private static final Map<String, String> ELEMENT_RULES = Map.of(
            "script", "no-script",
            "connector", "no-connector",
            "field", "no-java-class",
            "formData", "form",
            "formProperty", "form",
            "list", "mapping",
            "map", "mapping");

    private final Findings findings;
    private final Set<String> activities;

    BpmnExtensions(Findings findings, Set<String> activities) {
        this.findings = findings;
        this.activities = activities;
    }

    void element(Element element) {
        String name = element.getLocalName();
        Set<String> attributes = BpmnVocabulary.EXTENSIONS.get(name);
        if (attributes == null) {
            findings.add(ELEMENT_RULES.getOrDefault(name, "element"), element, "a model cannot hold camunda:" + name);
            return;
        }
        Xml.attributes(element)
                .filter(attribute -> attribute.getNamespaceURI() == null && !attributes.contains(attribute.getName()))
                .forEach(attribute -> refuse(element, attribute));
        if (name.endsWith("Listener")) {
            call(element, element.getAttribute("delegateExpression"));
            if ("timeout".equals(element.getAttribute("event"))) {
                findings.add("listener", element, "a listener cannot be a timer; draw one");
            }
        }
    }

    void attribute(Element element, Attr attribute) {
        String name = attribute.getLocalName();
        if (!BpmnVocabulary.ATTRIBUTES.contains(name)) {
            refuse(element, attribute);
        } else if (name.equals("delegateExpression")) {
            call(element, attribute.getValue());
        } else if (name.equals("formRef") || name.equals("decisionRef")) {
            if (ExpressionGrammar.isExpression(attribute.getValue())) {
                findings.add("binding", element, name + " is a name, not computed");
            }
        } else {
            expression(element, attribute.getValue());
        }
    }

    private void refuse(Element element, Attr attribute) {
        String name = attribute.getLocalName();
        findings.add(
                ATTRIBUTE_RULES.getOrDefault(name, "attribute"), element, "a model cannot say " + attribute.getName());
    }

    private void call(Element element, String expression) {
        Matcher call = CALL.matcher(expression);
        if (!call.matches()) {
            findings.add("catalogue", element, "'" + expression + "' is not ${activity}");
        } else if (!activities.contains(call.group(1))) {
            findings.add("catalogue", element, "there is no activity " + call.group(1));
        }
    }

    /** Every text is held against the grammar: the engine evaluates names, due dates, groups, mappings and more. */
    void expression(Element element, String text) {
        try {
            for (String name : ExpressionGrammar.variables(text)) {
                if (activities.contains(name)) {
                    findings.add("expression", element, name + " is an activity, not a variable");
                }
            }
        } catch (ExpressionGrammar.Forbidden e) {
            findings.add("expression", element, "'" + text + "': " + e.getMessage());
        }
    }
}
