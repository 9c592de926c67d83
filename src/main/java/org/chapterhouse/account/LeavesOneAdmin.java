package org.chapterhouse.account;

import org.chapterhouse.api.Refusal;
import org.springframework.http.HttpStatus;

/** An admin wants to go, and the one who remains could not make another: 409. */
class LeavesOneAdmin extends Refusal {

    LeavesOneAdmin() {
        super(HttpStatus.CONFLICT, "problem.leaves-one-admin");
    }
}
