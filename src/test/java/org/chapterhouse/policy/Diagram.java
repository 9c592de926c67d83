package org.chapterhouse.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnDiagram;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** One plane of a BPMN file, as lines and boxes. */
record Diagram(List<Box> boxes, List<Line> lines, List<Label> labels) {

    /** Something drawn. */
    record Box(FlowNode node, double left, double top, double right, double bottom) {

        boolean holds(Line line) {
            return node instanceof SubProcess && line.flow().getParentElement().equals(node);
        }

        /** Whether they belong over one another: a step and its boundary event, a sub-process and what is in it. */
        boolean carries(Box other) {
            return (other.node instanceof BoundaryEvent event
                            && event.getAttachedTo().equals(node))
                    || other.node.getParentElement().equals(node);
        }

        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    /** The text beside something drawn. */
    record Label(String of, double left, double top, double right, double bottom) {

        boolean overlaps(Label other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        /** Whether it is drawn over a box; inside of an open sub-process it is where it should be. */
        boolean covers(Box box) {
            boolean over = left < box.right() && box.left() < right && top < box.bottom() && box.top() < bottom;
            boolean inside = left >= box.left() && right <= box.right() && top >= box.top() && bottom <= box.bottom();
            // the corners of a diamond's box are empty
            boolean beside = box.node() instanceof Gateway && box.node().getId().equals(of);
            return over && !beside && !(inside && box.node() instanceof SubProcess);
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
                        lines(diagram.getBpmnPlane().getChildElementsByType(BpmnEdge.class)),
                        labels(diagram.getBpmnPlane().getChildElementsByType(BpmnShape.class))))
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

    private static List<Label> labels(Collection<BpmnShape> shapes) {
        return shapes.stream()
                .filter(shape -> shape.getBpmnLabel() != null)
                .map(shape -> {
                    Bounds at = shape.getBpmnLabel().getBounds();
                    return new Label(
                            shape.getBpmnElement().getId(),
                            at.getX(),
                            at.getY(),
                            at.getX() + at.getWidth(),
                            at.getY() + at.getHeight());
                })
                .toList();
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
