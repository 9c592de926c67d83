package org.chapterhouse.casework;

import java.util.List;
import java.util.Locale;
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
     * Evaluates a decision of the active release and tells why each row fired, in that language.
     *
     * @param flow one that the decision belongs to
     * @return the rows that fired; none if the release has no such flow or decision
     */
    List<Fired> reasonsOfActiveRelease(
            String flow, String decision, Map<String, @Nullable Object> inputs, Locale language);

    /**
     * Evaluates a decision of the release that a case runs on.
     *
     * @return as above
     * @throws org.chapterhouse.api.NotFound if there is no such case
     */
    List<Map<String, @Nullable Object>> ofCase(String reference, String decision, Map<String, @Nullable Object> inputs);

    /**
     * A row that fired.
     *
     * @param says its outputs by name
     * @param reason its description
     */
    record Fired(Map<String, Object> says, String reason) {}
}
