package org.chapterhouse.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The safety rules, which know files and no engine. */
@Component
class FileRules {

    private static final int LARGEST = 2_000_000;
    private static final int LONGEST_PATH = 200;
    private static final Pattern PATH = Pattern.compile("([A-Za-z0-9_-]+/)*[A-Za-z0-9_-]+\\.[a-z]+");

    private final ActivityCatalogue catalogue;

    FileRules(ActivityCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @return every breach in every file */
    List<UnsafeModel.Finding> check(Map<String, byte[]> files) {
        List<Findings> all = new ArrayList<>();
        CallChains chains = new CallChains();
        files.forEach((path, content) -> {
            Findings findings = new Findings(path);
            check(path, content, findings, chains);
            all.add(findings);
        });
        // only when all files have been read is it known who calls whom
        all.forEach(chains::check);
        return all.stream().flatMap(findings -> findings.all().stream()).toList();
    }

    private void check(String path, byte[] content, Findings findings, CallChains chains) {
        if (path.length() > LONGEST_PATH || !PATH.matcher(path).matches()) {
            findings.add("file-name", "", "a path has letters, digits and hyphens only");
        } else if (content.length > LARGEST) {
            findings.add("file-size", "", "the file is too large");
        } else {
            switch (path.substring(path.lastIndexOf('.') + 1)) {
                case "bpmn" ->
                    xml(content, findings, root -> {
                        new BpmnRules(findings, catalogue.names()).check(root);
                        chains.add(root);
                    });
                case "dmn" -> xml(content, findings, root -> new DmnRules(findings).check(root));
                case "form" -> new FormRules(findings).check(content);
                case "properties" -> new TranslationRules(findings).check(path, content);
                default -> findings.add("file-type", "", "a release holds models, decisions, forms and translations");
            }
        }
    }

    private static void xml(byte[] content, Findings findings, java.util.function.Consumer<Element> rules) {
        try {
            rules.accept(Xml.parse(content));
        } catch (SAXException e) {
            findings.add("xml", "", "not plain XML without a document type: " + e.getMessage());
        }
    }
}
