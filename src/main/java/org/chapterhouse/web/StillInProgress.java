package org.chapterhouse.web;

import org.chapterhouse.api.Refusal;
import org.springframework.http.HttpStatus;

/** The same request came before and has no answer yet: 409. */
class StillInProgress extends Refusal {

    StillInProgress() {
        super(HttpStatus.CONFLICT, "problem.in-progress");
    }
}
