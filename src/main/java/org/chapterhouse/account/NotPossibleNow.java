package org.chapterhouse.account;

import org.chapterhouse.api.Refusal;
import org.springframework.http.HttpStatus;

/** The account, or the wish for it, is not in a state for this, or it is not this person's to decide: 409. */
class NotPossibleNow extends Refusal {

    NotPossibleNow() {
        super(HttpStatus.CONFLICT, "problem.account-not-now");
    }
}
