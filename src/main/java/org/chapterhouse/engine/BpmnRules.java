package org.chapterhouse.engine;

import java.util.List;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * What a BPMN file may hold. Elements and attributes are listed, not forbidden: what the engine learns to do with a new
 * one, models here still cannot ask for.
 */
final class BpmnRules {

    /** The engine takes this older namespace for its own. */
    private static final String ACTIVITI = "http://activiti.org/bpmn";

    private final Findings findings;
    private final BpmnExtensions extensions;
    private final CycleRules cycles;

    BpmnRules(Findings findings, Set<String> activities) {
        this.findings = findings;
        this.extensions = new BpmnExtensions(findings, activities);
        this.cycles = new CycleRules(findings);
    }

    void check(Element root) {
        if (!Xml.is(root, Xml.BPMN, "definitions")) {
            findings.add("namespace", root, "not a BPMN file");
            return;
        }
        processes(root);
        Xml.all(root).forEach(this::element);
    }

    private void processes(Element root) {
        List<Element> processes = Xml.children(root).stream()
                .filter(e -> Xml.is(e, Xml.BPMN, "process"))
                .toList();
        if (processes.size() != 1) {
            findings.add("id-is-file-name", "", "a file holds one process");
        }
        for (Element process : processes) {
            new EndlessFlows(findings).check(process);
            if (!findings.id().equals(process.getAttribute("id"))) {
                findings.add("id-is-file-name", process, "the process's id is not its file's name");
            }
            if (!"true".equals(process.getAttribute("isExecutable"))) {
                findings.add("executable", process, "the process is not executable");
            }
            if (process.getAttributeNS(Xml.CAMUNDA, "historyTimeToLive").isEmpty()) {
                findings.add("history-time-to-live", process, "the process does not say how long its history is kept");
            }
        }
    }

    private void element(Element element) {
        String namespace = String.valueOf(element.getNamespaceURI());
        if (Xml.BPMN.equals(namespace)) {
            bpmn(element);
        } else if (Xml.CAMUNDA.equals(namespace)) {
            extensions.element(element);
            if (element.getLocalName().equals("failedJobRetryTimeCycle")) {
                cycles.check(element);
            }
        } else if (namespace.equals(ACTIVITI) || !isDrawing(namespace)) {
            findings.add("namespace", element, "unknown: " + element.getNodeName());
        } else {
            return;
        }
        Xml.attributes(element).forEach(attribute -> attribute(element, attribute));
        extensions.expression(element, Xml.text(element));
    }

    private void bpmn(Element element) {
        String name = element.getLocalName();
        if (name.equals("scriptTask") || name.equals("script")) {
            findings.add("no-script", element, "models hold no scripts");
        } else if (!BpmnVocabulary.ELEMENTS.contains(name)) {
            findings.add("element", element, "a model cannot hold " + name);
        }
        switch (name) {
            case "userTask", "startEvent" -> form(element);
            case "serviceTask", "sendTask" -> activity(element);
            case "intermediateThrowEvent", "endEvent" -> message(element);
            case "businessRuleTask" -> decision(element);
            case "callActivity" -> call(element);
            case "timeCycle" -> cycles.check(element);
            default -> {}
        }
        if (name.equals("startEvent") && Xml.is((Element) element.getParentNode(), Xml.BPMN, "process")) {
            start(element);
        }
        if (element.hasAttribute("language")) {
            findings.add("no-script", element, "conditions are plain expressions");
        }
    }

    private void form(Element step) {
        if (!step.getAttributeNS(Xml.CAMUNDA, "formRef").isEmpty()) {
            bound(step, "formRefBinding", "the form");
        }
    }

    private void activity(Element task) {
        if (task.getAttributeNS(Xml.CAMUNDA, "delegateExpression").isEmpty()) {
            findings.add(
                    "catalogue", task, "a service task, or what throws a message, calls an activity of the catalogue");
        }
    }

    /** The engine sends nothing by itself: what throws a message calls the activity that does. */
    private void message(Element event) {
        Xml.children(event).stream()
                .filter(definition -> Xml.is(definition, Xml.BPMN, "messageEventDefinition"))
                .forEach(this::activity);
    }

    private void decision(Element task) {
        if (task.getAttributeNS(Xml.CAMUNDA, "decisionRef").isEmpty()) {
            findings.add("decision", task, "a business rule task names a decision");
        }
        bound(task, "decisionRefBinding", "the decision");
    }

    private void call(Element call) {
        bound(call, "calledElementBinding", "the called process");
        if (call.getAttribute("calledElement").isEmpty()
                || ExpressionGrammar.isExpression(call.getAttribute("calledElement"))) {
            findings.add("binding", call, "the called process is named, not computed");
        }
    }

    /** Otherwise a later release would change a running case. */
    private void bound(Element element, String attribute, String what) {
        if (!"deployment".equals(element.getAttributeNS(Xml.CAMUNDA, attribute))) {
            findings.add("binding", element, what + " is not bound to the deployment");
        }
    }

    /** A case starts through casework: by a person, or by a message that casework sends. */
    private void start(Element start) {
        boolean other = Xml.children(start).stream()
                .map(Element::getLocalName)
                .anyMatch(name -> name.endsWith("EventDefinition") && !name.equals("messageEventDefinition"));
        if (other) {
            findings.add("start", start, "a process starts plainly or with a message");
        }
    }

    private void attribute(Element element, Attr attribute) {
        String namespace = attribute.getNamespaceURI();
        if (ACTIVITI.equals(namespace)) {
            findings.add("namespace", element, "unknown: " + attribute.getName());
        } else if (Xml.CAMUNDA.equals(namespace)) {
            extensions.attribute(element, attribute);
        } else if (!attribute.getName().equals("delegateExpression")) {
            extensions.expression(element, attribute.getValue());
        }
    }

    /** Diagrams and what the modeler remembers for itself; the engine reads none of it. */
    private static boolean isDrawing(String namespace) {
        return namespace.matches("https?://www\\.omg\\.org/spec/(BPMN/(20100524/DI|non-normative/color/1\\.0)|DD/.*)")
                || namespace.startsWith("http://bpmn.io/")
                || namespace.equals("http://camunda.org/schema/modeler/1.0");
    }
}
