package org.chapterhouse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every packaged model keeps to, so that people can read it. */
class PackagedModelsTests {

    private static final String WORDS = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    static Stream<Path> flows() throws IOException {
        return files(".bpmn");
    }

    static Stream<Path> decisions() throws IOException {
        return files(".dmn");
    }

    private static Stream<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.list(Path.of("processes"))) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("flows")
    void aFlowIsNamedAfterItsFile(Path file) {
        assertThat(read(file).getModelElementsByType(Process.class))
                .singleElement()
                .satisfies(process -> {
                    assertThat(process.getId() + ".bpmn")
                            .isEqualTo(file.getFileName().toString());
                    assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
                    assertThat(documentation(process)).isNotBlank();
                });
    }

    @ParameterizedTest
    @MethodSource("flows")
    void idsAreWords(Path file) {
        assertThat(read(file).getModelElementsByType(BaseElement.class))
                .filteredOn(element -> element.getId() != null)
                .allSatisfy(element -> assertThat(element.getId()).matches(WORDS));
    }

    @ParameterizedTest
    @MethodSource("flows")
    void everythingHasALabel(Path file) {
        assertThat(read(file).getModelElementsByType(FlowNode.class))
                .filteredOn(node -> !isMerge(node))
                .allSatisfy(node -> assertThat(node.getName()).as(node.getId()).isNotBlank());
    }

    private static boolean isMerge(FlowNode node) {
        return node instanceof ExclusiveGateway && node.getOutgoing().size() < 2;
    }

    @ParameterizedTest
    @MethodSource("flows")
    void gatewaysAskAndFlowsAnswer(Path file) {
        assertThat(read(file).getModelElementsByType(ExclusiveGateway.class))
                .filteredOn(gateway -> !isMerge(gateway))
                .allSatisfy(gateway -> {
                    assertThat(gateway.getName()).as(gateway.getId()).endsWith("?");
                    assertThat(gateway.getDefault()).as(gateway.getId()).isNotNull();
                    assertThat(gateway.getOutgoing())
                            .allSatisfy(flow ->
                                    assertThat(flow.getName()).as(flow.getId()).isNotBlank());
                });
    }

    @ParameterizedTest
    @MethodSource("flows")
    void whatASubmitterWaitsAtIsExplained(Path file) {
        BpmnModelInstance model = read(file);
        for (Class<? extends BaseElement> type :
                List.of(UserTask.class, IntermediateCatchEvent.class, BoundaryEvent.class)) {
            assertThat(model.getModelElementsByType(type)).allSatisfy(element -> assertThat(documentation(element))
                    .as(element.getId())
                    .isNotBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("flows")
    void everythingIsDrawnOnce(Path file) {
        BpmnModelInstance model = read(file);
        Set<BaseElement> drawn = new HashSet<>();
        for (Diagram diagram : Diagram.of(model)) {
            diagram.boxes().forEach(box -> assertThat(drawn.add(box.node()))
                    .as(box.node().getId())
                    .isTrue());
            diagram.lines().forEach(line -> drawn.add(line.flow()));
        }
        assertThat(drawn)
                .containsAll(model.getModelElementsByType(FlowNode.class))
                .containsAll(model.getModelElementsByType(SequenceFlow.class));
    }

    @ParameterizedTest
    @MethodSource("flows")
    void nothingIsDrawnOverAnythingElse(Path file) {
        for (Diagram diagram : Diagram.of(read(file))) {
            List<Diagram.Box> boxes = diagram.boxes();
            for (Diagram.Box box : boxes) {
                assertThat(boxes)
                        .filteredOn(other -> other != box && !box.carries(other) && !other.carries(box))
                        .filteredOn(box::overlaps)
                        .as("under %s", box.node().getId())
                        .isEmpty();
            }
            for (Diagram.Label label : diagram.labels()) {
                assertThat(boxes)
                        .filteredOn(label::covers)
                        .as("under the label of %s", label.of())
                        .isEmpty();
                assertThat(diagram.labels())
                        .filteredOn(other -> other != label && other.overlaps(label))
                        .as("under the label of %s", label.of())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("flows")
    void eachPlaneFitsOnAScreen(Path file) {
        for (Diagram diagram : Diagram.of(read(file))) {
            List<Diagram.Box> boxes = diagram.boxes();
            double width = boxes.stream().mapToDouble(Diagram.Box::right).max().orElse(0)
                    - boxes.stream().mapToDouble(Diagram.Box::left).min().orElse(0);
            double height =
                    boxes.stream().mapToDouble(Diagram.Box::bottom).max().orElse(0)
                            - boxes.stream().mapToDouble(Diagram.Box::top).min().orElse(0);
            assertThat(width).isLessThan(1800);
            assertThat(height).isLessThan(900);
        }
    }

    @ParameterizedTest
    @MethodSource("flows")
    void aFlowReadsFromLeftToRight(Path file) {
        for (Diagram diagram : Diagram.of(read(file))) {
            double left = diagram.boxes().stream()
                    .mapToDouble(Diagram.Box::left)
                    .min()
                    .orElse(0);
            assertThat(diagram.boxes())
                    .filteredOn(box -> box.left() == left)
                    .as("the leftmost")
                    .allSatisfy(box -> assertThat(box.node()).isInstanceOf(StartEvent.class));
        }
    }

    @ParameterizedTest
    @MethodSource("flows")
    void flowsRunStraightAndDoNotCross(Path file) {
        for (Diagram diagram : Diagram.of(read(file))) {
            List<Diagram.Line> lines = diagram.lines();
            for (Diagram.Line line : lines) {
                assertThat(line.isStraight()).as(line.flow().getId()).isTrue();
                assertThat(lines)
                        .filteredOn(other -> !other.flow().equals(line.flow()) && other.touches(line))
                        .as("crosses %s", line.flow().getId())
                        .isEmpty();
                assertThat(diagram.boxes())
                        .filteredOn(box -> line.runsThrough(box) && !box.holds(line) && !line.belongsTo(box.node()))
                        .as("run through by %s", line.flow().getId())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void everyRowHasAnIdAndAReason(Path file) {
        DmnModelInstance model = Dmn.readModelFromFile(file.toFile());
        assertThat(model.getModelElementsByType(Decision.class))
                .extracting(Decision::getId)
                .contains(file.getFileName().toString().replace(".dmn", ""));
        assertThat(model.getModelElementsByType(Rule.class)).allSatisfy(rule -> {
            assertThat(rule.getId()).matches(WORDS);
            assertThat(rule.getDescription()).as(rule.getId()).isNotNull();
            assertThat(rule.getDescription().getTextContent()).as(rule.getId()).endsWith(".");
        });
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void aDecisionSaysWhatItIsFor(Path file) {
        DmnModelInstance model = Dmn.readModelFromFile(file.toFile());
        assertThat(model.getModelElementsByType(DecisionTable.class)).isNotEmpty();
        assertThat(model.getModelElementsByType(Decision.class))
                .allSatisfy(decision -> assertThat(decision.getDescription())
                        .as(decision.getId())
                        .isNotNull());
    }

    private static BpmnModelInstance read(Path file) {
        return Bpmn.readModelFromFile(file.toFile());
    }

    private static String documentation(BaseElement element) {
        Collection<org.camunda.bpm.model.bpmn.instance.Documentation> texts = element.getDocumentations();
        return texts.isEmpty() ? "" : texts.iterator().next().getTextContent();
    }
}
