package org.chapterhouse.policy;

import java.util.List;

/**
 * A decision as a table that people read.
 *
 * @param hits last part of the key of the words for what happens if several rows fit
 */
record RuleTable(String id, String name, String hits, List<String> inputs, List<String> outputs, List<Row> rows) {

    /** @param why the annotation of the row, empty without one */
    record Row(String id, String why, List<RuleCell> conditions, List<RuleCell> results) {}
}
