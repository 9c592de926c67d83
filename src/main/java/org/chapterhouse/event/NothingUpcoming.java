package org.chapterhouse.event;

import org.chapterhouse.api.Refusal;
import org.springframework.http.HttpStatus;

/** A change of dates when none of the case's events is still to come: 409. */
class NothingUpcoming extends Refusal {

    NothingUpcoming() {
        super(HttpStatus.CONFLICT, "problem.nothing-upcoming");
    }
}
