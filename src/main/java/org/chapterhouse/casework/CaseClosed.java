package org.chapterhouse.casework;

import java.time.Instant;

/** A case has reached its end; published inside the transaction. */
public record CaseClosed(String reference, String flow, String title, long submitter, String outcome, Instant at) {}
