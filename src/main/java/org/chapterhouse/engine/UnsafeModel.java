package org.chapterhouse.engine;

import java.util.List;

/** A policy file that the engine will not take, with every reason found. */
public class UnsafeModel extends RuntimeException {

    private final transient List<Finding> findings;

    public UnsafeModel(List<Finding> findings) {
        super(String.join("; ", findings.stream().map(Finding::toString).toList()));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }

    /**
     * One breach of a safety rule.
     *
     * @param rule id of the rule, such as {@code no-script}
     * @param element BPMN or DMN id, empty if the file as a whole is to blame
     */
    public record Finding(String rule, String file, String element, String message) {

        @Override
        public String toString() {
            return file + (element.isEmpty() ? "" : " at " + element) + ": " + message + " (" + rule + ")";
        }
    }
}
