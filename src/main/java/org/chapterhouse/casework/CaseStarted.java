package org.chapterhouse.casework;

/** Somebody has submitted a start form; published inside the transaction. */
public record CaseStarted(CaseSnapshot subject) {}
