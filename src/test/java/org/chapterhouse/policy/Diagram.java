package org.chapterhouse.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnDiagram;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** One plane of a BPMN file, as lines and boxes. */
record Diagram(List<Box> boxes, List<Line> lines) {

    /** Something drawn. */
    record Box(FlowNode node, double left, double top, double right, double bottom) {

        boolean holds(Line line) {
            return node instanceof SubProcess && line.flow().getParentElement().equals(node);
        }
    }

    /** A straight piece of a flow. */
    record Line(SequenceFlow flow, double x1, double y1, double x2, double y2) {

        boolean isStraight() {
            return x1 == x2 || y1 == y2;
        }

        private double left() {
            return Math.min(x1, x2);
        }

        private double right() {
            return Math.max(x1, x2);
        }

        private double top() {
            return Math.min(y1, y2);
        }

        private double bottom() {
            return Math.max(y1, y2);
        }

        boolean touches(Line other) {
            return left() <= other.right()
                    && other.left() <= right()
                    && top() <= other.bottom()
                    && other.top() <= bottom();
        }

        boolean runsThrough(Box box) {
            return left() < box.right() && right() > box.left() && top() < box.bottom() && bottom() > box.top();
        }

        boolean belongsTo(FlowNode node) {
            return flow.getSource().equals(node)
                    || flow.getTarget().equals(node)
                    || (flow.getSource() instanceof BoundaryEvent event
                            && event.getAttachedTo().equals(node));
        }
    }

    static List<Diagram> of(BpmnModelInstance model) {
        return model.getModelElementsByType(BpmnDiagram.class).stream()
                .map(diagram -> new Diagram(
                        boxes(diagram.getBpmnPlane().getChildElementsByType(BpmnShape.class)),
                        lines(diagram.getBpmnPlane().getChildElementsByType(BpmnEdge.class))))
                .toList();
    }

    private static List<Box> boxes(Collection<BpmnShape> shapes) {
        List<Box> boxes = new ArrayList<>();
        for (BpmnShape shape : shapes) {
            Bounds at = shape.getBounds();
            boxes.add(new Box(
                    (FlowNode) shape.getBpmnElement(),
                    at.getX(),
                    at.getY(),
                    at.getX() + at.getWidth(),
                    at.getY() + at.getHeight()));
        }
        return boxes;
    }

    private static List<Line> lines(Collection<BpmnEdge> edges) {
        List<Line> lines = new ArrayList<>();
        for (BpmnEdge edge : edges) {
            List<Waypoint> points = List.copyOf(edge.getWaypoints());
            for (int i = 1; i < points.size(); i++) {
                Waypoint from = points.get(i - 1);
                Waypoint to = points.get(i);
                lines.add(
                        new Line((SequenceFlow) edge.getBpmnElement(), from.getX(), from.getY(), to.getX(), to.getY()));
            }
        }
        return lines;
    }
}
