package org.chapterhouse.sponsorship;

import org.chapterhouse.api.Refusal;
import org.springframework.http.HttpStatus;

/** More is paid than is asked for, or more paid back than came in: 409. */
class TooMuchMoney extends Refusal {

    TooMuchMoney() {
        super(HttpStatus.CONFLICT, "problem.too-much-money");
    }
}
