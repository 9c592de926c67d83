package org.chapterhouse.chapter;

import org.chapterhouse.api.Refusal;
import org.springframework.http.HttpStatus;

/** A second chapter of the same slug: 409. */
public class ChapterExists extends Refusal {

    ChapterExists(String slug) {
        super(HttpStatus.CONFLICT, "problem.chapter-exists", slug);
    }
}
