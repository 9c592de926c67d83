package org.chapterhouse.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chapterhouse.engine.FlowModel.Action;
import org.chapterhouse.engine.FlowModel.Audience;
import org.chapterhouse.engine.FlowModel.End;
import org.chapterhouse.engine.FlowModel.Place;
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
        return new FlowModel(
                definitionId,
                flow,
                name.isEmpty() ? flow : name,
                documentation(process),
                property(process, "referencePrefix").orElse("CASE"),
                startForm(),
                elements("userTask").collect(byId(this::step)),
                actions(),
                ends(),
                hiddenRules(),
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

    private List<Action> actions() {
        return Xml.all(process)
                .filter(e -> property(e, "audience").isPresent())
                .map(this::action)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Action> action(Element event) {
        Element holder = bpmn(event, "receiveTask")
                ? event
                : definition(event)
                        .filter(d -> bpmn(d, "messageEventDefinition"))
                        .orElse(null);
        if (holder == null) {
            return Optional.empty();
        }
        String id = event.getAttribute("id");
        return Optional.of(new Action(
                property(event, "action").orElse(id),
                id,
                message(holder.getAttribute("messageRef")),
                label(event),
                documentation(event),
                Audience.valueOf(property(event, "audience").orElseThrow().toUpperCase(Locale.ROOT)),
                property(event, "form").orElse(null),
                host(event),
                place(event)));
    }

    private static Place place(Element event) {
        if (bpmn(event, "boundaryEvent")) {
            return Place.BOUNDARY;
        }
        return bpmn(event, "startEvent") ? Place.EVENT_SUB_PROCESS : Place.IN_FLOW;
    }

    private static @Nullable String host(Element event) {
        return switch (place(event)) {
            case BOUNDARY -> event.getAttribute("attachedToRef");
            case EVENT_SUB_PROCESS -> {
                // the event sub-process itself, then what holds it
                Element around = (Element) event.getParentNode().getParentNode();
                yield bpmn(around, "subProcess") ? around.getAttribute("id") : null;
            }
            case IN_FLOW -> null;
        };
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

    private String message(String id) {
        return Xml.children(root).stream()
                .filter(e -> bpmn(e, "message") && id.equals(e.getAttribute("id")))
                .map(e -> e.getAttribute("name"))
                .findFirst()
                .orElse(id);
    }

    private Stream<Element> elements(String name) {
        return Xml.all(process).filter(e -> bpmn(e, name));
    }

    private static Optional<Element> definition(Element event) {
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

    private static String documentation(Element element) {
        return Xml.children(element).stream()
                .filter(e -> bpmn(e, "documentation"))
                .map(Xml::text)
                .findFirst()
                .orElse("");
    }

    private static String label(Element element) {
        String name = element.getAttribute("name");
        return name.isBlank() ? element.getAttribute("id") : name.strip();
    }

    private static boolean bpmn(Element element, String name) {
        return Xml.is(element, Xml.BPMN, name);
    }
}
