package org.chapterhouse.casework;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.chapterhouse.api.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The task is open no longer: 409 with who did it and when, as far as the caller may know. */
public class AlreadyDone extends Refusal {

    private final @Nullable String by;
    private final @Nullable OffsetDateTime at;

    AlreadyDone(@Nullable String by, @Nullable OffsetDateTime at) {
        super(HttpStatus.CONFLICT, "problem.already-done");
        this.by = by;
        this.at = at;
    }

    @Override
    public Map<String, Object> details() {
        Map<String, Object> details = new HashMap<>();
        details.put("by", by);
        details.put("at", at);
        return details;
    }
}
