package org.chapterhouse.engine;

import java.util.Arrays;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * Labels beside what is drawn, which have the width of the model's own words: in a language of longer ones a word would
 * be broken in the middle.
 */
final class DrawnLabels {

    private static final String DRAWING = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String BOUNDS = "http://www.omg.org/spec/DD/20100524/DC";

    /** What a letter of a label takes at most, on average. */
    private static final double LETTER = 6.5;

    private static final int LINE = 14;

    private DrawnLabels() {}

    /** @param texts by element and what of it, such as {@code to-review.name} */
    static void widen(Element root, Map<String, String> texts) {
        Xml.all(root)
                .filter(drawn -> DRAWING.equals(drawn.getNamespaceURI()) && drawn.hasAttribute("bpmnElement"))
                .forEach(drawn -> {
                    String text = texts.get(drawn.getAttribute("bpmnElement") + ".name");
                    if (text != null) {
                        Xml.children(drawn).stream()
                                .filter(label -> Xml.is(label, DRAWING, "BPMNLabel"))
                                .flatMap(label -> Xml.children(label).stream())
                                .filter(bounds -> Xml.is(bounds, BOUNDS, "Bounds"))
                                .forEach(bounds ->
                                        fit(bounds, text, drawn.getLocalName().equals("BPMNEdge")));
                    }
                });
    }

    /** Wider to both sides, so that it stays where it was; above a line that is labelled it grows upwards. */
    private static void fit(Element bounds, String text, boolean aboveLine) {
        double width = number(bounds, "width");
        double height = number(bounds, "height");
        if (width <= 0 || height <= 0) {
            return;
        }
        double needed = Math.max(width, longestWord(text) * LETTER);
        bounds.setAttribute("x", String.valueOf(number(bounds, "x") - (needed - width) / 2));
        bounds.setAttribute("width", String.valueOf(needed));
        double more = lines(text, needed) * LINE - height;
        if (aboveLine && more > 0) {
            bounds.setAttribute("y", String.valueOf(number(bounds, "y") - more));
            bounds.setAttribute("height", String.valueOf(height + more));
        }
    }

    private static int lines(String text, double width) {
        int lines = 1;
        double filled = 0;
        for (String word : text.split("\\s+")) {
            double taken = word.length() * LETTER;
            if (filled > 0 && filled + LETTER / 2 + taken > width) {
                lines++;
                filled = taken;
            } else {
                filled += (filled > 0 ? LETTER / 2 : 0) + taken;
            }
        }
        return lines;
    }

    private static int longestWord(String text) {
        return Arrays.stream(text.split("\\s+")).mapToInt(String::length).max().orElse(0);
    }

    /** What is no number is left as it is: whoever draws the model will not make more of it. */
    private static double number(Element bounds, String name) {
        try {
            return Double.parseDouble(bounds.getAttribute(name));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
