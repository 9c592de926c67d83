package org.chapterhouse.inbox;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.chapterhouse.casework.TaskDetail;
import org.jspecify.annotations.Nullable;

/**
 * A task opened for work: the contract's Task with its form and what is known.
 *
 * @param schema the form's JSON as it stands in the model, null if the step asks nothing
 * @param data what this group may see of the case, plus this step's saved draft
 */
record TaskDetailView(
        @JsonUnwrapped TaskView task,
        @JsonRawValue @Schema(type = "object") @Nullable String schema,
        Map<String, Object> data) {

    static TaskDetailView of(TaskDetail detail) {
        return new TaskDetailView(TaskView.of(detail.task(), detail.assignee()), detail.schema(), detail.data());
    }
}
