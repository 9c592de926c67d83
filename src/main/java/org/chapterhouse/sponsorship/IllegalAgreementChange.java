package org.chapterhouse.sponsorship;

import org.chapterhouse.api.Refusal;
import org.springframework.http.HttpStatus;

/** A step that an agreement's life does not have, such as signing what was declined: 409. */
class IllegalAgreementChange extends Refusal {

    IllegalAgreementChange(String reference, AgreementStatus from, AgreementStatus to) {
        super(HttpStatus.CONFLICT, "problem.agreement-change", reference, from.id(), to.id());
    }
}
