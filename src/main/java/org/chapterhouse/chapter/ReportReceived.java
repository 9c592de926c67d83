package org.chapterhouse.chapter;

/**
 * Told in the transaction in which a report about an event of a chapter comes in, or is given up.
 *
 * @param chapter slug
 */
public record ReportReceived(String chapter, boolean onTime) {}
