package org.chapterhouse.notification;

/**
 * The words of a letter in one language, with placeholders in braces: {@code {title}}, or {@code {case.venueCity}} for
 * a field of the case.
 *
 * @param subject one line
 * @param what what happened
 * @param asked what the recipient is asked to do, empty if nothing
 */
public record LetterWords(String subject, String what, String asked) {}
