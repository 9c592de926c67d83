package org.chapterhouse.sponsorship;

import org.chapterhouse.api.Refusal;
import org.springframework.http.HttpStatus;

/** The agreement does not wait for a signature (any longer): 409. */
class NothingToSign extends Refusal {

    NothingToSign() {
        super(HttpStatus.CONFLICT, "problem.nothing-to-sign");
    }
}
