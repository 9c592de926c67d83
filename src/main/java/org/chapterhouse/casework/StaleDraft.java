package org.chapterhouse.casework;

import java.util.Map;
import org.chapterhouse.api.Refusal;
import org.springframework.http.HttpStatus;

/** Somebody else has saved the draft meanwhile: 412 with the current one. */
public class StaleDraft extends Refusal {

    private final transient DraftView current;

    StaleDraft(DraftView current) {
        super(HttpStatus.PRECONDITION_FAILED, "problem.stale-draft", current.savedBy());
        this.current = current;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("current", current);
    }
}
