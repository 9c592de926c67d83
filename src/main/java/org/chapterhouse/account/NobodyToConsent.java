package org.chapterhouse.account;

import org.chapterhouse.api.Refusal;
import org.springframework.http.HttpStatus;

/** Another admin would have to consent, and there is none: 409. */
class NobodyToConsent extends Refusal {

    NobodyToConsent() {
        super(HttpStatus.CONFLICT, "problem.nobody-to-consent");
    }
}
