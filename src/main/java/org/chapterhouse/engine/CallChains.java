package org.chapterhouse.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;

/** Which processes of a release call which; none may come back to itself, however long the way round. */
final class CallChains {

    private final Map<String, Set<String>> calls = new HashMap<>();

    void add(Element root) {
        List<Element> called = Xml.all(root)
                .filter(element -> Xml.is(element, Xml.BPMN, "callActivity"))
                .toList();
        Xml.children(root).stream()
                .filter(element -> Xml.is(element, Xml.BPMN, "process"))
                .forEach(process ->
                        called.forEach(call -> calls.computeIfAbsent(process.getAttribute("id"), id -> new TreeSet<>())
                                .add(call.getAttribute("calledElement"))));
    }

    /** Adds a finding if the process that the file holds calls itself. */
    void check(Findings findings) {
        Set<String> reached = new HashSet<>();
        reach(findings.id(), reached);
        if (reached.contains(findings.id())) {
            findings.add("call-chain", findings.id(), "the process calls itself, by way of " + new TreeSet<>(reached));
        }
    }

    private void reach(String process, Set<String> reached) {
        for (String called : calls.getOrDefault(process, Set.of())) {
            if (reached.add(called)) {
                reach(called, reached);
            }
        }
    }
}
