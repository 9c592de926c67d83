package org.chapterhouse.engine;

import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** What a decision file may hold: tables in FEEL, which read variables and know no clock. */
final class DmnRules {

    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "decision",
            "decisionTable",
            "input",
            "inputExpression",
            "inputValues",
            "output",
            "outputValues",
            "defaultOutputEntry",
            "rule",
            "inputEntry",
            "outputEntry",
            "text",
            "description",
            "annotation",
            "annotationEntry",
            "informationRequirement",
            "requiredDecision",
            "requiredInput",
            "inputData",
            "variable",
            "question",
            "allowedAnswers",
            "authorityRequirement",
            "requiredAuthority",
            "knowledgeSource",
            "type",
            "textAnnotation",
            "association",
            "sourceRef",
            "targetRef",
            "extensionElements");
    private static final Set<String> CLOCK = Set.of("now", "today");
    private static final String CHANCE = "random number";

    private final Findings findings;

    DmnRules(Findings findings) {
        this.findings = findings;
    }

    void check(Element root) {
        if (root.getNamespaceURI() == null || !root.getNamespaceURI().matches("https?://www\\.omg\\.org/spec/DMN/.*")) {
            findings.add("namespace", root, "not a DMN file");
            return;
        }
        String dmn = root.getNamespaceURI();
        List<Element> decisions = Xml.children(root).stream()
                .filter(e -> Xml.is(e, dmn, "decision"))
                .toList();
        if (decisions.stream().noneMatch(e -> findings.id().equals(e.getAttribute("id")))) {
            findings.add("id-is-file-name", "", "no decision of the file has its name as id");
        }
        Xml.all(root).forEach(element -> {
            if (dmn.equals(element.getNamespaceURI())) {
                element(element);
            } else if (!isDrawing(element)) {
                findings.add("namespace", element, "unknown: " + element.getNodeName());
            }
        });
    }

    private void element(Element element) {
        String name = element.getLocalName();
        if (name.equals("literalExpression")) {
            findings.add("no-literal-expression", element, "a decision is a table, not a program");
        } else if (!ELEMENTS.contains(name)) {
            findings.add("element", element, "a decision file cannot hold " + name);
        }
        String language = element.getAttribute("expressionLanguage");
        if (!FeelOnly.isFeel(language)) {
            findings.add("feel-only", element, "decisions are written in FEEL, not in " + language);
        } else if (name.equals("text")) {
            feel(element);
        }
    }

    private void feel(Element text) {
        String feel = Xml.text(text);
        String holder = text.getParentNode().getLocalName();
        if (feel.isEmpty()
                || !Set.of("inputEntry", "inputExpression", "outputEntry", "defaultOutputEntry")
                        .contains(holder)) {
            return;
        }
        try {
            FeelReader.Uses uses =
                    holder.equals("inputEntry") ? FeelReader.unaryTests(feel) : FeelReader.expression(feel);
            if (uses.functions().stream().anyMatch(CLOCK::contains)) {
                findings.add("no-clock", text, "a decision cannot ask for the time; pass it in");
            }
            if (uses.functions().contains(CHANCE)) {
                findings.add("no-chance", text, "a decision gives the same answer to the same question");
            }
            if (uses.endless()) {
                findings.add("endless", text, "a loop goes over a list, or from one written number to another nearby");
            }
            if (uses.functions().contains("java")) {
                findings.add("no-java", text, "a decision cannot call Java");
            }
        } catch (FeelReader.NotFeel e) {
            findings.add("feel", text, "not FEEL: " + e.getMessage());
        }
    }

    /** Diagrams and what the modeler remembers for itself; the engine reads none of it. */
    private static boolean isDrawing(Element element) {
        String namespace = String.valueOf(element.getNamespaceURI());
        return namespace.matches("https?://www\\.omg\\.org/spec/(DMN|DD)/.*")
                || namespace.startsWith("http://bpmn.io/");
    }
}
