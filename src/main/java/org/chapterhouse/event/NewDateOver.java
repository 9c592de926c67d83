package org.chapterhouse.event;

import org.chapterhouse.api.Refusal;
import org.springframework.http.HttpStatus;

/** A new date that has begun before anybody agreed to it: 409. */
class NewDateOver extends Refusal {

    NewDateOver() {
        super(HttpStatus.CONFLICT, "problem.new-date-over");
    }
}
