package org.chapterhouse.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Asks axe what is inaccessible in a page. The library's own way opens a new page for every question, loads axe four times
 * and carries everything that is well back and forth; asked in the page itself, for violations only, it takes a tenth.
 */
final class Axe {

    private static final String LOAD = "() => {" + AxeBuilder.getAxeScript() + "}";

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String ASK =
            """
            async tags => {
              const { violations } = await axe.run(document, {
                runOnly: { type: 'tag', values: tags },
                resultTypes: ['violations'],
              });
              return violations.map(({ id, help, nodes }) =>
                `${id}: ${help} [${nodes.slice(0, 3).map(node => node.html).join(', ')}]`);
            }
            """;

    private Axe() {}

    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        if (!(Boolean) page.evaluate("() => typeof window.axe === 'object'")) {
            page.evaluate(LOAD);
        }
        return (List<String>) page.evaluate(ASK, TAGS);
    }
}
