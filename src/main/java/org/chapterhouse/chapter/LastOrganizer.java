package org.chapterhouse.chapter;

import org.chapterhouse.api.Refusal;
import org.springframework.http.HttpStatus;

/** A running chapter would be left with nobody to run it: 409. */
class LastOrganizer extends Refusal {

    LastOrganizer() {
        super(HttpStatus.CONFLICT, "problem.last-organizer");
    }
}
