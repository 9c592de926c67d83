package org.chapterhouse.casework;

import java.util.List;

/**
 * A case is closed because it belongs elsewhere, and a draft of a new one is there.
 *
 * @param title what people call the case
 * @param draft id of the new draft
 * @param takers account ids of those who may take the draft over beside the submitter
 */
public record CaseRedirected(
        String reference, String title, String flow, long submitter, String draft, List<Long> takers) {}
