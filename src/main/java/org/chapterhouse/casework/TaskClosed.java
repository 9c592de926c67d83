package org.chapterhouse.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task is open no longer; published inside the transaction.
 *
 * @param by account id of whoever completed it, null if the model took it away
 * @param decision what was decided, null if the step decides nothing or was taken away
 */
public record TaskClosed(String task, String reference, Instant at, @Nullable Long by, @Nullable String decision) {}
