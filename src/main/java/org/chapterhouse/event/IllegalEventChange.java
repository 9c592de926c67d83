package org.chapterhouse.event;

import org.chapterhouse.api.Refusal;
import org.springframework.http.HttpStatus;

/** A step that an event's life does not have, such as moving a cancelled one: 409. */
class IllegalEventChange extends Refusal {

    IllegalEventChange(String title, EventStatus from, String verb) {
        super(HttpStatus.CONFLICT, "problem.event-change", title, from.id(), verb);
    }
}
