package org.chapterhouse.account;

import org.chapterhouse.api.Refusal;
import org.springframework.http.HttpStatus;

/** The wish that somebody becomes an admin has been decided before: 409. */
class GrantDecided extends Refusal {

    private final transient AdminGrant grant;

    GrantDecided(AdminGrant grant) {
        super(HttpStatus.CONFLICT, "problem.account-not-now");
        this.grant = grant;
    }

    AdminGrant grant() {
        return grant;
    }
}
