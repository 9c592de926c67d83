package org.chapterhouse.engine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chapterhouse.engine.FlowModel.Action;
import org.chapterhouse.engine.FlowModel.Audience;
import org.chapterhouse.engine.FlowModel.Catch;
import org.chapterhouse.engine.FlowModel.Place;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The messages that a flow takes: from people, from other cases, and to begin with. */
final class MessageEvents {

    private static final Set<String> CATCHING =
            Set.of("startEvent", "boundaryEvent", "intermediateCatchEvent", "receiveTask");

    private final Element root;
    private final Element process;

    MessageEvents(Element root, Element process) {
        this.root = root;
        this.process = process;
    }

    /** Those that people send, in the order of the file. */
    List<Action> actions() {
        return catching()
                .filter(event -> ModelReader.property(event, "audience").isPresent())
                .map(this::action)
                .toList();
    }

    /** Those that other cases send. */
    List<Catch> catches() {
        return catching()
                .filter(event -> ModelReader.property(event, "audience").isEmpty() && !startsTheProcess(event))
                .map(event -> new Catch(
                        event.getAttribute("id"),
                        message(event).orElseThrow(),
                        ModelReader.label(event),
                        host(event),
                        place(event)))
                .toList();
    }

    /** Names of the messages that start a case. */
    Set<String> starts() {
        return catching()
                .filter(this::startsTheProcess)
                .map(event -> message(event).orElseThrow())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Element> catching() {
        return Xml.all(process)
                .filter(event -> Xml.BPMN.equals(event.getNamespaceURI()) && CATCHING.contains(event.getLocalName()))
                .filter(event -> message(event).isPresent());
    }

    private boolean startsTheProcess(Element event) {
        return event.getParentNode() == process && Xml.is(event, Xml.BPMN, "startEvent");
    }

    private Action action(Element event) {
        String id = event.getAttribute("id");
        return new Action(
                ModelReader.property(event, "action").orElse(id),
                id,
                message(event).orElseThrow(),
                ModelReader.label(event),
                ModelReader.documentation(event),
                Audience.valueOf(
                        ModelReader.property(event, "audience").orElseThrow().toUpperCase(Locale.ROOT)),
                ModelReader.property(event, "form").orElse(null),
                host(event),
                place(event));
    }

    private static Place place(Element event) {
        if (Xml.is(event, Xml.BPMN, "boundaryEvent")) {
            return Place.BOUNDARY;
        }
        return Xml.is(event, Xml.BPMN, "startEvent") ? Place.EVENT_SUB_PROCESS : Place.IN_FLOW;
    }

    private static @Nullable String host(Element event) {
        return switch (place(event)) {
            case BOUNDARY -> event.getAttribute("attachedToRef");
            case EVENT_SUB_PROCESS -> {
                // the event sub-process itself, then what holds it
                Element around = (Element) event.getParentNode().getParentNode();
                yield Xml.is(around, Xml.BPMN, "subProcess") ? around.getAttribute("id") : null;
            }
            case IN_FLOW -> null;
        };
    }

    /** The name of the message that the event catches; its id if it has no name. */
    private Optional<String> message(Element event) {
        Optional<Element> holder = Xml.is(event, Xml.BPMN, "receiveTask")
                ? Optional.of(event)
                : ModelReader.definition(event).filter(d -> Xml.is(d, Xml.BPMN, "messageEventDefinition"));
        return holder.map(element -> element.getAttribute("messageRef")).map(this::name);
    }

    private String name(String id) {
        return Xml.children(root).stream()
                .filter(e -> Xml.is(e, Xml.BPMN, "message") && id.equals(e.getAttribute("id")))
                .map(e -> e.getAttribute("name"))
                .findFirst()
                .orElse(id);
    }
}
