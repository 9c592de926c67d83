package org.chapterhouse.casework;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks decision tables outside of a case, such as before one is started. */
public interface PolicyDecisions {

    /**
     * Evaluates a decision of the active release.
     *
     * @return what the rows that fired say, by output name; no rows if the release has no such decision
     */
    List<Map<String, @Nullable Object>> ofActiveRelease(String decision, Map<String, @Nullable Object> inputs);
}
