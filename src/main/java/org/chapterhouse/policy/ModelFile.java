package org.chapterhouse.policy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What a BPMN or DMN file declares and what it refers to. */
record ModelFile(String path, List<Reference> declarations, List<Reference> references) {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** The kinds of things that one file names and another brings. */
    enum Kind {
        FORM("form-exists", "form"),
        DECISION("decision-exists", "decision"),
        PROCESS("process-exists", "process"),
        ACTIVITY("activity-exists", "activity");

        private final String rule;
        private final String word;

        Kind(String rule, String word) {
            this.rule = rule;
            this.word = word;
        }

        String rule() {
            return rule;
        }

        String word() {
            return word;
        }
    }

    /**
     * Something named.
     *
     * @param element id of the BPMN or DMN element that names it
     */
    record Reference(Kind kind, String element, String name) {}

    static ModelFile read(String path, byte[] content) throws UnreadableModel {
        List<Reference> declarations = new ArrayList<>();
        List<Reference> references = new ArrayList<>();
        NodeList all = parse(content).getElementsByTagNameNS("*", "*");
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element element) {
                declared(element, declarations);
                referred(element, references);
            }
        }
        return new ModelFile(path, declarations, references);
    }

    /** Of a file that has been published, and so was read before. */
    static ModelFile published(String path, byte[] content) {
        try {
            return read(path, content);
        } catch (UnreadableModel e) {
            throw new IllegalStateException(path + " cannot be read", e);
        }
    }

    /** The file itself, once it has been published. */
    static Element root(String path, byte[] content) {
        try {
            return parse(content);
        } catch (UnreadableModel e) {
            throw new IllegalStateException(path + " cannot be read", e);
        }
    }

    Set<String> declared(Kind kind) {
        return declarations.stream()
                .filter(d -> d.kind() == kind)
                .map(Reference::name)
                .collect(Collectors.toSet());
    }

    /** A file's name without its folder and ending. */
    static String stem(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static void declared(Element element, List<Reference> declarations) {
        String id = element.getAttribute("id");
        switch (element.getLocalName()) {
            case "process" -> declarations.add(new Reference(Kind.PROCESS, id, id));
            case "decision" -> declarations.add(new Reference(Kind.DECISION, id, id));
            default -> {}
        }
    }

    private static void referred(Element element, List<Reference> references) {
        add(references, Kind.FORM, element, element.getAttributeNS(CAMUNDA, "formRef"));
        add(references, Kind.DECISION, element, element.getAttributeNS(CAMUNDA, "decisionRef"));
        add(references, Kind.PROCESS, element, element.getAttribute("calledElement"));
        String delegate = element.getAttributeNS(CAMUNDA, "delegateExpression").strip();
        if (delegate.isEmpty()) {
            // listeners and other elements of the engine's own namespace carry it without a prefix
            delegate = element.getAttribute("delegateExpression").strip();
        }
        add(references, Kind.ACTIVITY, element, delegate.replaceAll("^[$#]\\{\\s*|\\s*}$", ""));
        // an action's form stands in an extension property
        if (element.getLocalName().equals("property")
                && element.getAttribute("name").equals("form")) {
            add(references, Kind.FORM, element, element.getAttribute("value"));
        }
    }

    private static void add(List<Reference> references, Kind kind, Element element, String name) {
        if (!name.isBlank()) {
            references.add(new Reference(kind, idOf(element), name.strip()));
        }
    }

    private static String idOf(Element element) {
        for (Node node = element; node instanceof Element e; node = node.getParentNode()) {
            if (e.hasAttribute("id")) {
                return e.getAttribute("id");
            }
        }
        return "";
    }

    private static Element parse(byte[] content) throws UnreadableModel {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(content)).getDocumentElement();
        } catch (SAXException | IOException e) {
            // the bytes are in memory: what can fail is the encoding that they name
            throw new UnreadableModel(String.valueOf(e.getMessage()));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
