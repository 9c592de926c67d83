package org.chapterhouse.imports;

import org.chapterhouse.api.Refusal;
import org.springframework.http.HttpStatus;

/** A file above the limit: 413. */
class FileTooLarge extends Refusal {

    FileTooLarge(long mostMegabytes) {
        super(HttpStatus.CONTENT_TOO_LARGE, "problem.file-too-large", mostMegabytes);
    }
}
