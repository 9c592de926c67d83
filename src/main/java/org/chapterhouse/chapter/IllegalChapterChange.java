package org.chapterhouse.chapter;

import org.chapterhouse.api.Refusal;
import org.springframework.http.HttpStatus;

/** A step that a chapter's life does not have, such as pausing a closed one: 409. */
class IllegalChapterChange extends Refusal {

    IllegalChapterChange(String slug, ChapterStatus from, ChapterStatus to) {
        super(HttpStatus.CONFLICT, "problem.chapter-change", slug, from.id(), to.id());
    }
}
