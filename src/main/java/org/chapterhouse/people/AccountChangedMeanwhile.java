package org.chapterhouse.people;

import org.chapterhouse.api.Refusal;
import org.springframework.http.HttpStatus;

/** Somebody else has changed the account since this one looked at it: 409. */
public class AccountChangedMeanwhile extends Refusal {

    AccountChangedMeanwhile() {
        super(HttpStatus.CONFLICT, "problem.account-changed");
    }
}
