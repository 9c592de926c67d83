package org.chapterhouse.casework;

import org.jspecify.annotations.Nullable;

/**
 * A reviewer has answered with a decision that the submitter should hear of.
 *
 * @param title what people call the case
 * @param decision {@code approve}, {@code request-changes}, {@code hold}, {@code redirect} or {@code decline}
 * @param stage label of the step
 * @param comment what the reviewer tells the submitter, null if nothing
 */
public record CaseDecided(
        String reference, String title, long submitter, String decision, String stage, @Nullable String comment) {}
