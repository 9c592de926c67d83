package org.chapterhouse.people;

/**
 * Somebody has closed their account for good: what other modules keep about the person, and do not need for the record,
 * goes too.
 *
 * @param email the address it had
 */
public record AccountClosed(long account, String email) {}
