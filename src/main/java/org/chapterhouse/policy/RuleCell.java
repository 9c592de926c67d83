package org.chapterhouse.policy;

/**
 * A cell of a decision table.
 *
 * @param text in words, or as the file has it
 * @param code whether it is an expression that has no words
 */
record RuleCell(String text, boolean code) {}
