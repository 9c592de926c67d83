package org.chapterhouse.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** What a model says to people, by the element's id and what of it is said: {@code screen-proposal.name}. */
final class ModelTexts {

    /** What these are called is for machines. */
    private static final Set<String> UNSEEN = Set.of("message", "signal", "error", "escalation", "definitions");

    private ModelTexts() {}

    /** @param root of a BPMN or a DMN file */
    static Map<String, String> of(Element root) {
        Map<String, String> texts = new LinkedHashMap<>();
        visit(root, (key, own, change) -> texts.put(key, own));
        return texts;
    }

    /** Puts other words in the place of the model's own; what has none stays. */
    static void replace(Element root, Map<String, String> texts) {
        visit(root, (key, own, change) -> {
            String other = texts.get(key);
            if (other != null) {
                change.accept(other);
            }
        });
    }

    private static void visit(Element root, Visitor visitor) {
        Xml.all(root)
                .filter(element -> element.hasAttribute("id") && !UNSEEN.contains(element.getLocalName()))
                .forEach(element -> {
                    if (Xml.BPMN.equals(element.getNamespaceURI())) {
                        step(element, visitor);
                    } else {
                        table(element, visitor);
                    }
                });
    }

    private static void step(Element element, Visitor visitor) {
        attribute(element, "name", "name", element, visitor);
        child(element, "documentation", visitor);
        below(element, "extensionElements")
                .flatMap(extensions -> below(extensions, "properties"))
                .flatMap(properties -> below(properties, "property"))
                .filter(property -> property.getAttribute("name").equals("stage"))
                .forEach(property -> attribute(property, "value", "stage", element, visitor));
    }

    private static void table(Element element, Visitor visitor) {
        switch (element.getLocalName()) {
            case "decision" -> {
                attribute(element, "name", "name", element, visitor);
                child(element, "description", visitor);
            }
            case "rule" -> child(element, "description", visitor);
            case "input", "output" -> attribute(element, "label", "label", element, visitor);
            default -> {}
        }
    }

    private static void attribute(Element holder, String attribute, String what, Element of, Visitor visitor) {
        tell(of, what, holder.getAttribute(attribute), text -> holder.setAttribute(attribute, text), visitor);
    }

    private static void child(Element of, String name, Visitor visitor) {
        below(of, name).findFirst().ifPresent(text -> tell(of, name, Xml.text(text), text::setTextContent, visitor));
    }

    /** A text with an expression is another one each time, and stays as the model has it. */
    private static void tell(Element of, String what, String own, Consumer<String> change, Visitor visitor) {
        if (!own.isBlank() && !own.contains("${") && !own.contains("#{")) {
            visitor.text(of.getAttribute("id") + "." + what, own.strip(), change);
        }
    }

    private static Stream<Element> below(Element parent, String name) {
        return Xml.children(parent).stream().filter(child -> name.equals(child.getLocalName()));
    }

    private interface Visitor {

        void text(String key, String own, Consumer<String> change);
    }
}
