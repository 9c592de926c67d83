package org.chapterhouse.casework;

/**
 * A case has been started; published inside the transaction.
 *
 * @param byMessage whether another flow or a record's clock did it, and nobody sent a form
 */
public record CaseStarted(CaseSnapshot subject, boolean byMessage) {}
