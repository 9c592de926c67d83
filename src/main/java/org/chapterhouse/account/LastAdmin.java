package org.chapterhouse.account;

import org.chapterhouse.api.Refusal;
import org.springframework.http.HttpStatus;

/** Nobody would be left to look after the network: 409. */
class LastAdmin extends Refusal {

    LastAdmin() {
        super(HttpStatus.CONFLICT, "problem.last-admin");
    }
}
