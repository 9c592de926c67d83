package org.chapterhouse.casework;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks decision tables that no step of a model asks. */
public interface PolicyDecisions {

    /**
     * Evaluates a decision of the active release, such as before a case is started.
     *
     * @return what the rows that fired say, by output name; no rows if the release has no such decision
     */
    List<Map<String, @Nullable Object>> ofActiveRelease(String decision, Map<String, @Nullable Object> inputs);

    /**
     * Evaluates a decision of the release that a case runs on.
     *
     * @return as above
     * @throws org.chapterhouse.api.NotFound if there is no such case
     */
    List<Map<String, @Nullable Object>> ofCase(String reference, String decision, Map<String, @Nullable Object> inputs);
}
