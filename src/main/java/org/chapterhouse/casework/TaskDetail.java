package org.chapterhouse.casework;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task opened for work.
 *
 * @param assignee username of whoever holds it, null if nobody does
 * @param schema the form's JSON, null if the step asks nothing
 * @param data what this group may see of the case, plus this step's saved draft
 * @param documentation who decides and by when, from the model
 * @param conflicted whether the person has a stake in the case, so that this step is not for them
 */
public record TaskDetail(
        TaskFacts task,
        @Nullable String assignee,
        @Nullable String schema,
        Map<String, Object> data,
        String documentation,
        boolean conflicted) {}
