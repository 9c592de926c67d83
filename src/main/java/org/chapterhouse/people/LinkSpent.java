package org.chapterhouse.people;

import org.chapterhouse.api.Refusal;
import org.springframework.http.HttpStatus;

/** A one-time link that was used before or has expired: 409. */
public class LinkSpent extends Refusal {

    LinkSpent(boolean used) {
        super(HttpStatus.CONFLICT, used ? "problem.link-used" : "problem.link-expired");
    }
}
