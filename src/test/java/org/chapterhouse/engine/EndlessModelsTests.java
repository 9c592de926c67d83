package org.chapterhouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What would keep the engine busy for ever and can be seen in the file is refused. */
class EndlessModelsTests {

    private final FileRules rules = new FileRules(BareEngine.catalogue());

    private List<UnsafeModel.Finding> findings(String... pathsAndContents) {
        Map<String, byte[]> files = new HashMap<>();
        for (int i = 0; i < pathsAndContents.length; i += 2) {
            files.put(pathsAndContents[i], pathsAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return rules.check(files);
    }

    private List<String> broken(String... pathsAndContents) {
        return findings(pathsAndContents).stream()
                .map(UnsafeModel.Finding::rule)
                .toList();
    }

    private static String nudge(String cycle) {
        return Hostile.process(
                "<userTask id=\"x\"/><boundaryEvent id=\"b\" attachedToRef=\"x\" cancelActivity=\"false\">"
                        + "<timerEventDefinition><timeCycle xsi:type=\"tFormalExpression\">" + cycle
                        + "</timeCycle></timerEventDefinition></boundaryEvent>");
    }

    private static String retried(String cycle) {
        return Hostile.process("<userTask id=\"x\" camunda:asyncBefore=\"true\"><extensionElements>"
                + "<camunda:failedJobRetryTimeCycle>" + cycle
                + "</camunda:failedJobRetryTimeCycle></extensionElements></userTask>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "R/PT0S",
                "R5/PT0S",
                "R/PT1S",
                "R/PT59.9S",
                "R/-PT1H",
                "R/2027-01-01T00:00:00/2027-01-01T00:00:00",
                "PT0S",
                "* * * * * ?",
                "0/5 * * * * ?",
                "${interval}",
                "R/${interval}",
                "",
                "always"
            })
    void aTimerThatLeavesNoTimeInBetweenIsRefused(String cycle) {
        assertThat(broken("p.bpmn", nudge(cycle))).containsExactly("cycle");
        assertThat(broken("p.bpmn", retried(cycle))).containsExactly("cycle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"R/P1D", "R3/PT1H", "R/2027-01-01T00:00:00/P1M", "R/PT1M", "0 0 9 * * ?", "0 0/5 * * * ?"})
    void aTimerThatComesBackNowAndThenIsFine(String cycle) {
        assertThat(broken("p.bpmn", nudge(cycle))).isEmpty();
        assertThat(broken("p.bpmn", retried(cycle))).isEmpty();
    }

    @Test
    void aFailedStepIsTriedAgainAtGrowingIntervals() {
        assertThat(broken("p.bpmn", retried("PT1M, PT5M,PT30M"))).isEmpty();
        assertThat(broken("p.bpmn", retried("PT1M,PT0S"))).containsExactly("cycle");
    }

    private static String caller(String id, String called) {
        return Hostile.process("<callActivity id=\"x\" calledElement=\"" + called
                        + "\" camunda:calledElementBinding=\"deployment\"/>")
                .replace("<process id=\"p\"", "<process id=\"" + id + "\"");
    }

    @Test
    void aProcessThatCallsItselfIsRefusedHoweverLongTheWayRound() {
        assertThat(broken("p.bpmn", caller("p", "p"))).containsExactly("call-chain");
        assertThat(findings("p.bpmn", caller("p", "q"), "q.bpmn", caller("q", "r"), "r.bpmn", caller("r", "q")))
                .extracting(UnsafeModel.Finding::rule, UnsafeModel.Finding::file)
                .containsExactlyInAnyOrder(tuple("call-chain", "q.bpmn"), tuple("call-chain", "r.bpmn"));
        assertThat(broken("p.bpmn", caller("p", "q"), "q.bpmn", caller("q", "r")))
                .isEmpty();
    }

    @Test
    void stepsThatOnlyLeadToEachOtherAreRefused() {
        String round =
                "<task id=\"x\"/><exclusiveGateway id=\"g\"/><sequenceFlow id=\"f3\" sourceRef=\"x\" targetRef=\"g\"/>"
                        + "<sequenceFlow id=\"f4\" sourceRef=\"g\" targetRef=\"x\"/>";
        String closed = Hostile.process(round).replace("<sequenceFlow id=\"f2\" sourceRef=\"x\" targetRef=\"e\"/>", "");
        assertThat(findings("p.bpmn", closed))
                .extracting(UnsafeModel.Finding::rule, UnsafeModel.Finding::element)
                .contains(tuple("endless", "x"))
                .contains(tuple("endless", "g"));
        assertThat(broken("p.bpmn", Hostile.process(round))).isEmpty();
        assertThat(broken("p.bpmn", closed.replace("<task id=\"x\"/>", "<userTask id=\"x\"/>")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for i in 1..1000000000 return i",
                "count(for i in -1000000000..1 return i)",
                "some i in 1..1000000000 satisfies i = 0",
                "every i in 1..1000000000 satisfies i > 0",
                "for i in 1..1000, j in 1..1000 return i * j",
                "for i in 1..1000 return for j in 1..1000 return i * j",
                "for i in 1..amount return i",
                "for i in amount..5 return i",
                "for i in amount..amount return i",
                "for a in l, b in l, c in l return 1",
                "if amount > 5 then {x: for i in 1..1000000000 return i}.x else null"
            })
    void aLoopThatNobodyWaitsForIsRefused(String feel) {
        String escaped = feel.replace("<", "&lt;").replace(">", "&gt;");
        assertThat(broken("d.dmn", Hostile.decision("", "", "", escaped))).containsExactly("endless");
        assertThat(broken("f.form", form(feel))).containsExactly("endless");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for i in 1..100 return i",
                "some x in list satisfies x > 5",
                "[1,2,3][item > 1]",
                "amount in [1..1000000000]",
                "for a in l, b in l return a + b"
            })
    void aLoopOverAListOrAFewNumbersIsFine(String feel) {
        String escaped = feel.replace("<", "&lt;").replace(">", "&gt;");
        assertThat(broken("d.dmn", Hostile.decision("", "", "", escaped))).isEmpty();
        assertThat(broken("f.form", form(feel))).isEmpty();
    }

    private static String form(String feel) {
        return "{\"id\":\"f\",\"components\":[{\"type\":\"group\",\"components\":[{\"type\":\"textfield\",\"id\":\"t\","
                + "\"key\":\"t\",\"conditional\":{\"hide\":\"=" + feel + "\"}}]}]}";
    }
}
