package org.chapterhouse.imports;

/**
 * What is odd about a row.
 *
 * @param line physical line of the file on which the row begins
 * @param field the column
 * @param message a sentence in the person's language
 */
public record Finding(int line, String field, String message) {}
