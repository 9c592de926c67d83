package org.chapterhouse.policy;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads the decision tables of a DMN file in a reader's words. */
final class RuleTables {

    private final String path;
    private final RuleWords words;
    private final CellWords cells;

    RuleTables(String path, RuleWords words, CellWords cells) {
        this.path = path;
        this.words = words;
        this.cells = cells;
    }

    List<RuleTable> read(Element root) {
        return below(root, "decisionTable").map(this::table).toList();
    }

    private RuleTable table(Element table) {
        Element decision = (Element) table.getParentNode();
        String id = decision.getAttribute("id");
        List<Element> inputs = below(table, "input").toList();
        List<Element> outputs = below(table, "output").toList();
        List<String> fields =
                inputs.stream().map(input -> text(input, "inputExpression")).toList();
        return new RuleTable(
                id,
                words.of(path, id, "name", decision.getAttribute("name")),
                hits(table),
                labels(inputs, fields),
                labels(outputs, names(outputs)),
                below(table, "rule")
                        .map(rule -> row(rule, fields, names(outputs)))
                        .toList());
    }

    private RuleTable.Row row(Element rule, List<String> fields, List<String> results) {
        String id = rule.getAttribute("id");
        List<Element> conditions = below(rule, "inputEntry").toList();
        List<Element> answers = below(rule, "outputEntry").toList();
        return new RuleTable.Row(
                id,
                words.of(path, id, "description", ""),
                IntStream.range(0, Math.min(conditions.size(), fields.size()))
                        .mapToObj(i -> cells.condition(text(conditions.get(i), "text"), fields.get(i)))
                        .toList(),
                IntStream.range(0, Math.min(answers.size(), results.size()))
                        .mapToObj(i -> cells.result(text(answers.get(i), "text"), results.get(i)))
                        .toList());
    }

    private List<String> labels(List<Element> columns, List<String> fields) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> words.of(path, columns.get(i).getAttribute("id"), "label", fields.get(i)))
                .toList();
    }

    private static List<String> names(List<Element> outputs) {
        return outputs.stream().map(output -> output.getAttribute("name")).toList();
    }

    /** UNIQUE is what a table does that says nothing. */
    private static String hits(Element table) {
        String policy = table.getAttribute("hitPolicy");
        String how = policy.isEmpty() ? "UNIQUE" : policy;
        return (table.hasAttribute("aggregation") ? how + "-" + table.getAttribute("aggregation") : how)
                .toLowerCase(Locale.ROOT)
                .replace(' ', '-');
    }

    private static String text(Element of, String name) {
        return below(of, name)
                .map(Element::getTextContent)
                .findFirst()
                .orElse("")
                .strip();
    }

    private static Stream<Element> below(Element parent, String name) {
        NodeList found = parent.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }
}
