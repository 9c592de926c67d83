package org.chapterhouse.api;

import org.springframework.http.HttpStatus;

/** A request that cannot be understood, such as a limit out of range or a cursor that is not one of ours: 400. */
public class MalformedRequest extends Refusal {

    public MalformedRequest(String messageKey, Object... arguments) {
        super(HttpStatus.BAD_REQUEST, messageKey, arguments);
    }
}
