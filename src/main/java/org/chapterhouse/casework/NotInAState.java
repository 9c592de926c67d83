package org.chapterhouse.casework;

import org.chapterhouse.api.Refusal;
import org.springframework.http.HttpStatus;

/** The case or the task is not in a state for what was asked: 409. */
public class NotInAState extends Refusal {

    NotInAState(String messageKey, Object... arguments) {
        super(HttpStatus.CONFLICT, messageKey, arguments);
    }
}
