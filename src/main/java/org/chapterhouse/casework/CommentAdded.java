package org.chapterhouse.casework;

/**
 * Somebody wrote a comment; published inside the transaction.
 *
 * @param title what people call the case
 * @param by account id
 * @param visibility {@code shared} or {@code reviewers}
 */
public record CommentAdded(String reference, String title, long submitter, long by, String text, String visibility) {}
