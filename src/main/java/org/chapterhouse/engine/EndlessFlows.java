package org.chapterhouse.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Steps from which a case could only go round and round: the engine would follow them in one transaction and never come
 * back. Whether a condition ever lets the case out, nobody can tell from the file.
 */
final class EndlessFlows {

    /** Where a case may stay until somebody or something else moves it. */
    private static final Set<String> RESTS = Set.of(
            "userTask",
            "receiveTask",
            "intermediateCatchEvent",
            "eventBasedGateway",
            "subProcess",
            "callActivity",
            "endEvent");

    private final Findings findings;

    EndlessFlows(Findings findings) {
        this.findings = findings;
    }

    void check(Element process) {
        List<Element> flows = Xml.all(process)
                .filter(element -> Xml.is(element, Xml.BPMN, "sequenceFlow"))
                .toList();
        Set<String> out = new HashSet<>();
        flows.forEach(flow -> out.add(flow.getAttribute("sourceRef")));
        Set<String> resting = new HashSet<>();
        Xml.all(process)
                .filter(element -> RESTS.contains(element.getLocalName()) || !out.contains(element.getAttribute("id")))
                .forEach(element -> resting.add(element.getAttribute("id")));
        boolean more = true;
        while (more) {
            more = false;
            for (Element flow : flows) {
                more |= resting.contains(flow.getAttribute("targetRef")) && resting.add(flow.getAttribute("sourceRef"));
            }
        }
        Xml.all(process)
                .filter(element ->
                        out.contains(element.getAttribute("id")) && !resting.contains(element.getAttribute("id")))
                .forEach(element -> findings.add("endless", element, "a case could never come to rest from here"));
    }
}
