package org.chapterhouse.notification;

import org.chapterhouse.api.Refusal;
import org.springframework.http.HttpStatus;

/** Somebody else has changed a letter's words, or set them back, since they were read. */
public class WordsChanged extends Refusal {

    WordsChanged() {
        super(HttpStatus.CONFLICT, "problem.changed-meanwhile");
    }
}
