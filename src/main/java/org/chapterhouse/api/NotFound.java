package org.chapterhouse.api;

import org.springframework.http.HttpStatus;

/** Nothing there, or nothing that this caller may know of: 404. */
public class NotFound extends Refusal {

    public NotFound() {
        super(HttpStatus.NOT_FOUND, "problem.not-found");
    }
}
