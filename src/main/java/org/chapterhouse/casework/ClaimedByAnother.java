package org.chapterhouse.casework;

import org.chapterhouse.api.Refusal;
import org.springframework.http.HttpStatus;

/** Somebody else holds the task: 409. */
public class ClaimedByAnother extends Refusal {

    ClaimedByAnother(String name) {
        super(HttpStatus.CONFLICT, "problem.claimed-by-another", name);
    }
}
