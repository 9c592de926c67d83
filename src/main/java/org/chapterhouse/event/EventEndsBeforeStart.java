package org.chapterhouse.event;

import org.chapterhouse.api.Refusal;
import org.springframework.http.HttpStatus;

/** An event that would end before it starts: 422. */
class EventEndsBeforeStart extends Refusal {

    EventEndsBeforeStart() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "problem.event-ends-before-start");
    }
}
