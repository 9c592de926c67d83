package org.chapterhouse.inbox;

import org.chapterhouse.api.Refusal;
import org.springframework.http.HttpStatus;

/** No decision of this person waits for the task: 409. */
class NothingToTakeBack extends Refusal {

    NothingToTakeBack() {
        super(HttpStatus.CONFLICT, "problem.nothing-to-take-back");
    }
}
