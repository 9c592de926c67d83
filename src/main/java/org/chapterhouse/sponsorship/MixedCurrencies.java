package org.chapterhouse.sponsorship;

import org.chapterhouse.api.Refusal;
import org.springframework.http.HttpStatus;

/** A sum over amounts of different currencies, which means nothing: 409. */
class MixedCurrencies extends Refusal {

    MixedCurrencies(String one, String other) {
        super(HttpStatus.CONFLICT, "problem.mixed-currencies", one, other);
    }
}
