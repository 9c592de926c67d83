package org.chapterhouse.api;

/**
 * What is wrong with one field.
 *
 * @param field path of the field as the client sent it, such as {@code metrics[0].expected}
 * @param message a sentence in the person's language
 */
public record FieldError(String field, String message) {}
