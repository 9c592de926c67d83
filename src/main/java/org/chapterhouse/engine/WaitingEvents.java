package org.chapterhouse.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chapterhouse.engine.FlowModel.Event;
import org.w3c.dom.Element;

/** The times and messages that a model waits for, and which of several it is there for. */
final class WaitingEvents {

    private static final Set<String> IN_FLOW = Set.of("intermediateCatchEvent", "receiveTask");
    private static final Set<String> BESIDE = Set.of("startEvent", "boundaryEvent");

    private final Element process;

    WaitingEvents(Element process) {
        this.process = process;
    }

    Map<String, Event> byId() {
        Map<String, Event> events = new LinkedHashMap<>();
        of(BESIDE).forEach(event -> events.put(id(event), alone(event, false)));
        of(IN_FLOW).forEach(event -> events.put(id(event), alone(event, !isAction(event))));
        of(Set.of("eventBasedGateway")).forEach(gateway -> events.putAll(behind(gateway)));
        return Collections.unmodifiableMap(events);
    }

    private static Event alone(Element event, boolean awaited) {
        String stage = ModelReader.property(event, "stage").orElse(ModelReader.label(event));
        return new Event(id(event), stage, ModelReader.documentation(event), awaited);
    }

    /** A case waits for all of them at once, and stands at the gateway whichever comes. */
    private Map<String, Event> behind(Element gateway) {
        List<Element> events = of(Set.of("sequenceFlow"))
                .filter(flow -> flow.getAttribute("sourceRef").equals(id(gateway)))
                .flatMap(flow -> of(IN_FLOW).filter(event -> id(event).equals(flow.getAttribute("targetRef"))))
                .toList();
        Optional<Element> awaited = events.stream()
                .filter(event -> !isAction(event))
                .findFirst()
                .or(() -> events.stream().findFirst());
        Map<String, Event> all = new LinkedHashMap<>();
        for (Element event : events) {
            String stage = ModelReader.property(event, "stage")
                    .or(() -> ModelReader.property(gateway, "stage"))
                    .or(() -> awaited.map(ModelReader::label))
                    .orElseThrow();
            boolean isAwaited = event == awaited.orElseThrow() && !isAction(event);
            all.put(id(event), new Event(id(event), stage, ModelReader.documentation(event), isAwaited));
        }
        return all;
    }

    private static boolean isAction(Element event) {
        return ModelReader.property(event, "audience").isPresent();
    }

    private Stream<Element> of(Set<String> kinds) {
        return Xml.all(process).filter(e -> Xml.BPMN.equals(e.getNamespaceURI()) && kinds.contains(e.getLocalName()));
    }

    private static String id(Element element) {
        return element.getAttribute("id");
    }
}
