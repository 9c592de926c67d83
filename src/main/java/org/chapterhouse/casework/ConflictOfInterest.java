package org.chapterhouse.casework;

import java.util.List;
import java.util.Map;
import org.chapterhouse.api.Refusal;
import org.springframework.http.HttpStatus;

/** The person is party to the case that they would review: 409 with the reasons. */
public class ConflictOfInterest extends Refusal {

    private final transient List<Reason> reasons;

    ConflictOfInterest(List<Reason> reasons) {
        super(HttpStatus.CONFLICT, "problem.conflict-of-interest");
        this.reasons = List.copyOf(reasons);
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("reasons", reasons, "overridableBy", "regional-leads");
    }

    /**
     * Why.
     *
     * @param kind {@code chapter}, {@code employer}, {@code sponsor} or {@code person}
     */
    record Reason(String kind, String detail) {}
}
