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
                                .forEach(bounds -> widen(bounds, longestWord(text) * LETTER));
                    }
                });
    }

    /** To both sides, so that it stays where it was. */
    private static void widen(Element bounds, double needed) {
        double width = number(bounds, "width");
        if (width > 0 && width < needed) {
            bounds.setAttribute("x", String.valueOf(number(bounds, "x") - (needed - width) / 2));
            bounds.setAttribute("width", String.valueOf(needed));
        }
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
