package org.chapterhouse.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chapterhouse.engine.FlowModel.End;
import org.chapterhouse.engine.FlowModel.Step;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads what casework needs from one BPMN file: standard attributes and our extension properties. */
final class ModelReader {

    private final Element root;
    private final Element process;
    private final String flow;
    private final ModelFiles files;

    ModelReader(ModelFiles files, String flow, String path) {
        this.files = files;
        this.flow = flow;
        this.root = files.root(path);
        this.process = Xml.children(root).stream()
                .filter(e -> bpmn(e, "process") && flow.equals(e.getAttribute("id")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(path + " holds no process " + flow));
    }

    FlowModel read(String definitionId) {
        String name = process.getAttribute("name");
        MessageEvents messages = new MessageEvents(root, process);
        return new FlowModel(
                definitionId,
                flow,
                name.isEmpty() ? flow : name,
                documentation(process),
                property(process, "referencePrefix").orElse("CASE"),
                startForm(),
                elements("userTask").collect(byId(this::step)),
                messages.actions(),
                messages.catches(),
                messages.starts(),
                ends(),
                new WaitingEvents(process).byId(),
                hiddenRules(),
                property(process, "reviewers").stream()
                        .flatMap(groups -> Stream.of(groups.split(",")))
                        .map(String::strip)
                        .toList(),
                new PromotedNames(files).of(process));
    }

    private @Nullable String startForm() {
        return Xml.children(process).stream()
                .filter(e -> bpmn(e, "startEvent") && definition(e).isEmpty())
                .map(e -> e.getAttributeNS(Xml.CAMUNDA, "formRef"))
                .filter(form -> !form.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private Step step(Element task) {
        String form = task.getAttributeNS(Xml.CAMUNDA, "formRef");
        return new Step(
                task.getAttribute("id"),
                label(task),
                documentation(task),
                form.isEmpty() ? null : form,
                property(task, "stage").orElse(label(task)),
                property(task, "visibility").orElse(null),
                property(task, "returnTo").filter("same-person"::equals).isPresent(),
                property(task, "onePersonOnce").filter("true"::equals).isPresent(),
                Xml.children(task).stream().anyMatch(e -> bpmn(e, "multiInstanceLoopCharacteristics")));
    }

    /** Ends of the process, and of event sub-processes directly in it, which end it as well. */
    private Map<String, End> ends() {
        return elements("endEvent")
                .filter(e -> e.getParentNode() == process
                        || (e.getParentNode().getParentNode() == process
                                && "true".equals(((Element) e.getParentNode()).getAttribute("triggeredByEvent"))))
                .collect(byId(e -> new End(
                        e.getAttribute("id"),
                        label(e),
                        property(e, "outcome").orElse(e.getAttribute("id")),
                        property(e, "final").filter("true"::equals).isPresent())));
    }

    private Map<String, String> hiddenRules() {
        return elements("businessRuleTask")
                .filter(e -> property(e, "visibility").isPresent())
                .collect(byId(e -> property(e, "visibility").orElseThrow()));
    }

    private Stream<Element> elements(String name) {
        return Xml.all(process).filter(e -> bpmn(e, name));
    }

    static Optional<Element> definition(Element event) {
        return Xml.children(event).stream()
                .filter(e -> e.getLocalName().endsWith("EventDefinition"))
                .findFirst();
    }

    private static <T> Collector<Element, ?, Map<String, T>> byId(Function<Element, T> read) {
        return Collectors.collectingAndThen(
                Collectors.toMap(
                        (Element e) -> e.getAttribute("id"), read, (first, second) -> first, LinkedHashMap::new),
                Collections::unmodifiableMap);
    }

    static Optional<String> property(Element element, String name) {
        return Xml.children(element).stream()
                .filter(e -> bpmn(e, "extensionElements"))
                .flatMap(e -> Xml.children(e).stream())
                .filter(e -> Xml.is(e, Xml.CAMUNDA, "properties"))
                .flatMap(e -> Xml.children(e).stream())
                .filter(e -> name.equals(e.getAttribute("name")))
                .map(e -> e.getAttribute("value").strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    static String documentation(Element element) {
        return Xml.children(element).stream()
                .filter(e -> bpmn(e, "documentation"))
                .map(Xml::text)
                .findFirst()
                .orElse("");
    }

    static String label(Element element) {
        String name = element.getAttribute("name");
        return name.isBlank() ? element.getAttribute("id") : name.strip();
    }

    private static boolean bpmn(Element element, String name) {
        return Xml.is(element, Xml.BPMN, name);
    }
}
