package org.chapterhouse.casework;

import org.chapterhouse.api.Refusal;
import org.springframework.http.HttpStatus;

/** The caller may see it but not do that to it: 403. */
public class NotAllowed extends Refusal {

    NotAllowed(String messageKey, Object... arguments) {
        super(HttpStatus.FORBIDDEN, messageKey, arguments);
    }
}
