package org.chapterhouse.inbox;

import org.chapterhouse.api.Refusal;
import org.springframework.http.HttpStatus;

/** A decision that can still be taken back waits for this task: 409. */
class DecisionPending extends Refusal {

    DecisionPending() {
        super(HttpStatus.CONFLICT, "problem.decision-pending");
    }
}
