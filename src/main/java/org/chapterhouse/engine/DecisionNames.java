package org.chapterhouse.engine;

import java.util.LinkedHashSet;
import java.util.Set;
import org.w3c.dom.Element;

/** The variables that a decision and those it requires read, and the outputs that it sets. */
final class DecisionNames {

    private final ModelFiles files;

    DecisionNames(ModelFiles files) {
        this.files = files;
    }

    Set<String> of(String decision) {
        Set<String> names = new LinkedHashSet<>();
        files.find(decision, "dmn").ifPresent(root -> {
            Set<String> inside = new LinkedHashSet<>();
            Xml.all(root).filter(e -> local(e, "decision")).forEach(e -> read(e, names, inside));
            // what a required decision says is no variable of the case
            names.removeAll(inside);
            Xml.all(root)
                    .filter(e -> local(e, "decision") && decision.equals(e.getAttribute("id")))
                    .forEach(e -> outputs(e, names));
        });
        return names;
    }

    private static void read(Element decision, Set<String> names, Set<String> inside) {
        outputs(decision, inside);
        Xml.all(decision).filter(e -> local(e, "text")).forEach(text -> {
            String feel = Xml.text(text);
            if (!feel.isEmpty()) {
                Element holder = (Element) text.getParentNode();
                if (local(holder, "inputEntry")) {
                    names.addAll(FeelReader.unaryTests(feel).variables());
                } else if (local(holder, "inputExpression") || local(holder, "outputEntry")) {
                    names.addAll(FeelReader.expression(feel).variables());
                }
            }
        });
    }

    private static void outputs(Element decision, Set<String> names) {
        Xml.all(decision)
                .filter(e -> local(e, "output") && !e.getAttribute("name").isEmpty())
                .forEach(e -> names.add(e.getAttribute("name")));
    }

    private static boolean local(Element element, String name) {
        return name.equals(element.getLocalName());
    }
}
