package org.chapterhouse.account;

import org.chapterhouse.api.Refusal;
import org.springframework.http.HttpStatus;

/** Somebody wants to go who leads a chapter: 409. */
class StillLeads extends Refusal {

    StillLeads() {
        super(HttpStatus.CONFLICT, "problem.still-leads");
    }
}
